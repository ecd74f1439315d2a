import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setClock } from '#server/clock.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { seeMonth, seeNextMonth } from './see-month.ts';
import { seeSimilar } from './see-similar.ts';
import { seeSuggestions } from './see-suggestions.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
const ids: Record<string, string> = {};
before(async () => {
	ground = await testGround();
	// A Thursday.
	setClock(() => new Date('2027-05-06T12:00:00Z'));
	const city = await aCity({ name: 'Petrana', slug: 'petrana', languages: ['it', 'sl', 'en'] });
	const { id } = await anOrganisation({ city, name: 'Officina Digitale' });
	const add = async (title: string, given: Parameters<typeof eventForm>[0] = {}) => {
		ids[title] = await anActivity(id, eventForm({ title, summary: '', placeName: 'Hall', ...given }));
	};
	await add('Laboratori di ceramica', {
		language: 'it',
		kind: 'workshop',
		starts: '2027-05-06T20:00',
		ends: '2027-05-06T22:00'
	});
	await add('Città e caffè', { language: 'it', kind: 'event', cost: 'paid', costNote: '5 €', minAge: '18' });
	await add('Čebelarski krožek', { language: 'sl', kind: 'club', lng: '13.58', lat: '45.84' });
	await add('Street photography', {
		language: 'en',
		kind: 'workshop',
		accessNote: 'Step-free.',
		starts: '2027-06-01T10:00',
		ends: '2027-06-01T12:00'
	});
	await add('Photography walk', {
		language: 'en',
		kind: 'event',
		starts: '2027-06-03T10:00',
		ends: '2027-06-03T12:00'
	});
	await add('Reef survey', {
		language: 'en',
		kind: 'volunteering',
		timeZone: 'Pacific/Fiji',
		lng: '179.9',
		lat: '-17'
	});
	await add('Lagoon survey', {
		language: 'en',
		kind: 'volunteering',
		timeZone: 'Pacific/Fiji',
		lng: '-179.9',
		lat: '-17'
	});
	await runJobs();
});
after(() => ground.close());

const see = (address: string, language = 'en') =>
	seeCatalogue(readWish(new URLSearchParams(address)), { language });
const titles = async (address: string, language = 'en') =>
	(await see(address, language)).items.map(({ title }) => title).sort();

test('accents and capitals do not matter, whoever types them', async () => {
	for (const q of ['citta', 'CITTÀ', 'Città', 'caffe'])
		assert.deepEqual(await titles(`q=${q}`), ['Città e caffè'], q);
	for (const q of ['cebelarski', 'čebelarski', 'KROŽEK', 'krozek'])
		assert.deepEqual(await titles(`q=${q}`), ['Čebelarski krožek'], q);
});

test('Italian words are found by their stem, in any interface', async () => {
	for (const language of ['it', 'en']) {
		assert.deepEqual(await titles('q=laboratorio', language), ['Laboratori di ceramica']);
		assert.deepEqual(await titles('q=ceramiche', language), ['Laboratori di ceramica']);
		// As words of their own, not as slips of others.
		assert.equal((await see('q=ceramiche', language)).meant, undefined);
	}
	assert.deepEqual(await titles('q=the ceramica di', 'it'), []);
	assert.deepEqual(await titles('q=una ceramica', 'it'), ['Laboratori di ceramica']);
});

test('half a word is enough, several words all count, and the organiser is one of them', async () => {
	assert.deepEqual(await titles('q=photogr'), ['Photography walk', 'Street photography']);
	assert.deepEqual(await titles('q=street photo'), ['Street photography']);
	assert.equal((await titles('q=officina')).length, 7);
	assert.deepEqual(await titles('q=photography ceramica'), []);
});

test('a slip is understood, and told', async () => {
	for (const q of ['photograhpy', 'fotography', 'phtography']) {
		const { items, meant } = await see(`q=${q}`);
		assert.equal(items.length, 2, q);
		assert.deepEqual(meant, { q: 'photography', isUsed: true });
	}
	assert.deepEqual((await see('q=streat photography')).meant?.q, 'street photography');
	assert.deepEqual(await titles('q=cebelarsik'), ['Čebelarski krožek']);
	const { items, meant, total } = await see('q=qqqqqqqq');
	assert.deepEqual([items, meant, total], [[], undefined, { count: 0, isOver: false }]);
});

test('a title counts more than a text, and what is sooner comes first', async () => {
	const { items } = await see('q=photography');
	assert.deepEqual(
		items.map(({ title }) => title),
		['Street photography', 'Photography walk']
	);
});

test('facets count what was found', async () => {
	const { facets, total } = await see('q=photography');
	assert.deepEqual(total, { count: 2, isOver: false });
	assert.deepEqual(facets.kind, [
		{ value: 'event', count: 1 },
		{ value: 'workshop', count: 1 }
	]);
	assert.deepEqual(facets.accessible, [{ value: '1', count: 1 }]);
	assert.deepEqual(await titles('accessible=1'), ['Street photography']);
	assert.deepEqual(await titles('cost=paid'), ['Città e caffè']);
	assert.equal((await titles('age=15')).length, 6);
	assert.equal((await titles('open=1')).length, 7);
	assert.deepEqual(await titles('language=sl'), ['Čebelarski krožek']);
});

test('days are those of the place', async () => {
	assert.deepEqual(await titles('when=today'), ['Laboratori di ceramica']);
	assert.deepEqual(await titles('when=weekend'), [
		'Città e caffè',
		'Lagoon survey',
		'Reef survey',
		'Čebelarski krožek'
	]);
	assert.deepEqual(await titles('from=2027-06-01&to=2027-06-01'), ['Street photography']);
	assert.deepEqual(await titles('from=2027-06-02'), ['Photography walk']);
	assert.deepEqual(await titles('from=2027-07-01&to=2027-06-01'), []);
});

test('areas: a box, a circle, an outline, across the antimeridian too', async () => {
	const fiji = ['Lagoon survey', 'Reef survey'];
	assert.deepEqual(await titles('box=179,-18,-179,-16'), fiji);
	assert.deepEqual(await titles('box=179,-18,180,-16'), ['Reef survey']);
	assert.deepEqual(await titles('near=-17,180&radius=50'), fiji);
	assert.deepEqual(await titles('area=-18,179 -18,-179 -16,-179 -16,179'), fiji);
	assert.deepEqual(await titles('near=45.84,13.58&radius=2'), ['Čebelarski krožek']);
	assert.deepEqual(await titles('area=45,13 45,14 46,14 46,13'), ['Čebelarski krožek']);
	assert.equal((await titles('box=-180,-90,180,90')).length, 7);
	assert.deepEqual((await see('near=45.84,13.58')).items[0]?.title, 'Čebelarski krožek');
});

test('hostile questions get an answer', async () => {
	const questions = [
		"'",
		'\\',
		"'\\''",
		':*',
		'&|!',
		'(',
		'x:A & !y',
		'%',
		'@k.club',
		'<->',
		'💩',
		'a'.repeat(10_000)
	];
	for (const q of questions) {
		const { total } = await see(`${new URLSearchParams({ q })}`);
		assert.ok(total.count >= 0, q);
	}
	assert.deepEqual(await titles('q=%40k.club'), await titles('q='));
	for (const after of ['d~x~y~z', 's~1~NaN~1', `d~${Date.now().toString(36)}~9999~x`, '~'.repeat(5000)])
		assert.equal((await seeCatalogue({}, { after })).items.length, 7, after.slice(0, 20));
});

test('what is typed may be gone on with', async () => {
	assert.deepEqual(await seeSuggestions('pho'), ['photography']);
	assert.deepEqual(await seeSuggestions('street pho'), ['street photography']);
	assert.deepEqual(await seeSuggestions('kro'), ['krožek']);
	assert.deepEqual(
		[await seeSuggestions('p'), await seeSuggestions('@'), await seeSuggestions('@k')],
		[[], [], []]
	);
});

test('what is similar shares rare words, else kind and city', async () => {
	const similar = async (title: string) => (await seeSimilar(ids[title] ?? '')).map((item) => item.title);
	assert.equal((await similar('Street photography'))[0], 'Photography walk');
	assert.ok(!(await similar('Street photography')).includes('Street photography'));
	assert.deepEqual(await similar('Reef survey'), ['Lagoon survey']);
	assert.deepEqual(await seeSimilar('nonsense'), []);
});

test('a month shows on which days something is on', async () => {
	const on = async (month: string, address = '') =>
		(await seeMonth(month, readWish(new URLSearchParams(address))))
			.filter(({ total }) => total.count > 0)
			.map(({ date, total }) => `${date} ${total.count}`);
	assert.deepEqual(await on('2027-06'), ['2027-06-01 1', '2027-06-03 1']);
	assert.deepEqual(await on('2027-06', 'city=petrana'), ['2027-06-01 1', '2027-06-03 1']);
	assert.deepEqual(await on('2027-06', 'kind=workshop'), ['2027-06-01 1']);
	assert.deepEqual(await on('2027-06', 'city=nowhere'), []);
	assert.equal((await seeMonth('2027-06')).length, 30);
	assert.deepEqual(await seeMonth('2027-13'), []);
});

test('from a month of nothing one is led to the next of something', async () => {
	const next = async (month: string, address = '', last = '2030-05') =>
		seeNextMonth(month, last, readWish(new URLSearchParams(address)));
	assert.equal(await next('2027-05'), '2027-06');
	assert.equal(await next('2026-01', 'city=petrana'), '2027-05');
	assert.equal(await next('2027-05', 'kind=workshop'), '2027-06');
	assert.equal(await next('2027-06', 'kind=workshop'), undefined);
	assert.equal(await next('2026-01', 'q=street photography'), '2027-06');
	assert.equal(await next('2026-01', 'q=street photography', '2027-05'), undefined);
	assert.equal(await next('2027-13'), undefined);
});
