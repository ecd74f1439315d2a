import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { aPlaylist, aPlaylistDraft, link } from '#support/playlists.ts';
import { seePlaylistCatalogue } from './see-playlist-catalogue.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('what everybody may see is listed, page by page, and nothing else', async () => {
	const { organisationId, organiser } = await anIssuer();
	const steps = [link('https://a.example')];
	for (const title of ['One', 'Two', '100% Three'])
		await aPlaylist(organiser, organisationId, steps, { title });
	await aPlaylistDraft(organiser, organisationId, steps, { title: 'Draft' });
	const { actor } = await aLearner({ birthYear: 1999 });
	await aPlaylist(actor, 'me', steps, { title: 'Mine', visibility: 'public' });
	await aPlaylist(actor, 'me', steps, { title: 'By link', visibility: 'by-link' });
	const seen: string[] = [];
	for (let next: string | undefined = ''; next !== undefined;) {
		const page: Awaited<ReturnType<typeof seePlaylistCatalogue>> = await seePlaylistCatalogue({}, next, 1);
		seen.push(...page.items.map(({ title }) => title));
		next = page.next;
	}
	assert.deepEqual(seen, ['Mine', '100% Three', 'Two', 'One']);
	const titles = async (wish: Parameters<typeof seePlaylistCatalogue>[0]) =>
		(await seePlaylistCatalogue(wish)).items.map(({ title }) => title);
	assert.deepEqual(await titles({ q: '0% thr' }), ['100% Three']);
	assert.equal((await titles({ organisation: organisationId })).length, 3);
	assert.deepEqual(await titles({ organisation: 'nonsense' }), []);
	assert.deepEqual(await titles({ city: 'nowhere' }), []);
});

test('a place in the list that is none starts anew', async () => {
	const all = (await seePlaylistCatalogue({})).items.length;
	for (const place of ['x', `_${newId()}`, `-271821-04-20T00:00:00.000Z_${newId()}`, '2026-01-01_nobody'])
		assert.equal((await seePlaylistCatalogue({}, place)).items.length, all);
});
