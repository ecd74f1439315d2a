import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { runJobs } from '#support/run-jobs.ts';
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
	await runJobs();
	const seen: string[] = [];
	for (let next: string | undefined = ''; next !== undefined;) {
		const page: Awaited<ReturnType<typeof seePlaylistCatalogue>> = await seePlaylistCatalogue(
			{},
			{ after: next, limit: 1 }
		);
		seen.push(...page.items.map(({ title }) => title));
		next = page.next;
	}
	assert.deepEqual(seen, ['Mine', '100% Three', 'Two', 'One']);
	const titles = async (wish: Parameters<typeof seePlaylistCatalogue>[0]) =>
		(await seePlaylistCatalogue(wish)).items.map(({ title }) => title);
	assert.deepEqual(await titles({ q: '100% thr' }), ['100% Three']);
	assert.equal((await titles({ organisation: organisationId })).length, 3);
	assert.deepEqual(await titles({ organisation: 'nonsense' }), []);
	assert.deepEqual(await titles({ city: 'nowhere' }), []);
});

test('a place in the list that is none starts anew', async () => {
	const all = (await seePlaylistCatalogue({})).items.length;
	for (const place of ['x', `_${newId()}`, `-271821-04-20T00:00:00.000Z_${newId()}`, '2026-01-01_nobody'])
		assert.equal((await seePlaylistCatalogue({}, { after: place })).items.length, all);
});

test('words are found in any form, by accents left out, half typed or mistyped; the best first', async () => {
	const { organisationId, organiser } = await anIssuer();
	const add = (title: string, given: { summary?: string; language?: string } = {}) =>
		aPlaylist(organiser, organisationId, [link('https://b.example')], { title, ...given });
	await add('Walks with a camera', { summary: 'For those who like photography.' });
	await add('Photography for beginners');
	await add('Caffè e fotografie di città', { language: 'it' });
	await runJobs();
	const titles = async (q: string, language = 'en') =>
		(await seePlaylistCatalogue({ q }, { language })).items.map(({ title }) => title);
	assert.deepEqual(await titles('photography'), ['Photography for beginners', 'Walks with a camera']);
	assert.deepEqual(await titles('cameras'), ['Walks with a camera']);
	assert.deepEqual(await titles('caffe citta', 'it'), ['Caffè e fotografie di città']);
	assert.deepEqual(await titles('the photogr'), ['Photography for beginners', 'Walks with a camera']);
	const alike = await seePlaylistCatalogue({ q: 'photograhpy' });
	assert.deepEqual([alike.isAlike, alike.items[0]?.title], [true, 'Photography for beginners']);
	assert.deepEqual(await titles('xyzzyx'), []);
	for (const hostile of ["'", '\\', '%_%', "a' | 'b", ':*&|!()', '\0', '💥'.repeat(200), 'x '.repeat(5000)])
		await titles(hostile);
});

test('the pages of a search follow each other without gap or overlap', async () => {
	const seen: string[] = [];
	for (let after: string | undefined = ''; after !== undefined;) {
		const page: Awaited<ReturnType<typeof seePlaylistCatalogue>> = await seePlaylistCatalogue(
			{ q: 'photography' },
			{ after, limit: 1 }
		);
		seen.push(...page.items.map(({ title }) => title));
		after = page.next;
	}
	assert.deepEqual(seen, ['Photography for beginners', 'Walks with a camera']);
});
