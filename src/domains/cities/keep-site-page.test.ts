import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity } from '#support/places.ts';
import { changeSitePage } from './change-site-page.ts';
import { keepSitePage } from './keep-site-page.ts';
import { citiesOnAccountLeft } from './on-account-left.ts';
import { seeSitePage, seeSitePageToChange } from './see-site-page.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('a page is kept as it is typed, language by language, and read by nobody before it is published', async () => {
	const city = await aCity();
	const { id } = await anAccount();
	const admin = person(id, { cities: [city] });
	const typed = (body: string, revision: number, editor: string, language = 'en') =>
		keepSitePage(admin, city, { page: 'about', language, body, revision, editor });
	const form = (language: 'en' | 'it' = 'en') => seeSitePageToChange(admin, city, 'about', language);
	assert.deepEqual([(await form()).draft.revision, (await form()).draft.isAhead], [0, false]);

	assert.equal((await typed('Half a sen', 0, 'one')).revision, 1);
	assert.equal((await typed('Half a sentence', 0, 'one')).revision, 2, 'of the same open page');
	await assert.rejects(typed('Mine', 0, 'two'), { code: 'conflict' });
	assert.deepEqual([(await form()).body, (await form()).draft.isAhead], ['Half a sentence', true]);
	assert.equal((await form('it')).draft.revision, 0);
	assert.ok((await seeSitePage(visitor, city, 'about', 'en')).isShipped);

	await changeSitePage(admin, city, { page: 'about', language: 'en', body: 'A sentence.' });
	assert.equal((await seeSitePage(visitor, city, 'about', 'en')).body, 'A sentence.');
	assert.deepEqual([(await form()).body, (await form()).draft.isAhead], ['A sentence.', false]);
	await typed('', 3, 'two');
	assert.equal((await form()).body, '', 'an emptied text stays empty until it is published');
	await citiesOnAccountLeft.hear({ accountId: id });
});

test('pages of the whole installation have drafts of their own; others keep nothing', async () => {
	const city = await aCity();
	const asked = { page: 'privacy', language: 'en', body: 'Ours.', revision: 0 };
	const { id } = await anAccount();
	for (const place of [null, city])
		await assert.rejects(keepSitePage(person(id), place, asked), { code: 'not-allowed' });
	await assert.rejects(keepSitePage(visitor, city, asked), { code: 'sign-in-needed' });
	await keepSitePage(system, null, asked);
	await keepSitePage(system, city, { ...asked, body: 'Theirs.' });
	assert.equal((await seeSitePageToChange(system, null, 'privacy', 'en')).body, 'Ours.');
	assert.equal((await seeSitePageToChange(system, city, 'privacy', 'en')).body, 'Theirs.');
	await assert.rejects(keepSitePage(system, null, { ...asked, body: 'x'.repeat(1_000_001), revision: 1 }), {
		code: 'too-large'
	});
	await assert.rejects(keepSitePage(system, null, { ...asked, page: 'index' }), { code: 'invalid-input' });
});
