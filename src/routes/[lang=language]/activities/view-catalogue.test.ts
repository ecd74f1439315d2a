import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { importDistricts } from '#domains/cities/import-districts.ts';
import { seeCities } from '#domains/cities/see-city.ts';
import { seeDistricts } from '#domains/cities/see-districts.ts';
import { system } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { viewCatalogue } from './view-catalogue.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-05-06T12:00:00Z'));
	const city = await aCity({ name: 'Petrana', slug: 'petrana' });
	const { id } = await anOrganisation({ city, name: 'Officina Digitale' });
	await anActivity(id, eventForm({ title: 'Chess at the river', kind: 'club' }));
	await anActivity(id, eventForm({ title: 'Reef survey', lng: '179.9', lat: '-17', kind: 'event' }));
	await runJobs();
});
after(() => ground.close());

const view = (address: string) => viewCatalogue(new URLSearchParams(address), 'en');

test('filters in use are told, and each can be taken away by a short address', async () => {
	const seen = await view('kind=club&q=chess&city=petrana&when=month&age=17&open=1&view=map');
	assert.equal(seen.found, '1 activity');
	assert.deepEqual(
		seen.chips.map(({ label }) => label),
		['“chess”', 'The next 30 days', 'Petrana', 'Club', 'At age 17', 'Open for sign-up']
	);
	assert.equal(seen.chips[3]?.href, '/en/activities?q=chess&when=month&city=petrana&age=17&open=1&view=map');
	assert.equal(
		seen.title,
		'Activities: “chess”, The next 30 days, Petrana, Club, At age 17, Open for sign-up'
	);
});

test('search engines are shown what people look for, not every crossing of filters', async () => {
	const indexed = async (address: string) => (await view(address)).isIndexed;
	for (const address of ['', 'kind=club', 'city=petrana&kind=club', 'utm_source=x'])
		assert.ok(await indexed(address), address);
	for (const address of [
		'q=chess',
		'kind=club,event',
		'kind=club&open=1',
		'view=month',
		'near=1,1',
		'after=x'
	])
		assert.ok(!(await indexed(address)), address);
});

test('what is left out of an address is told in words', async () => {
	const seen = await view('box=NaN,NaN,NaN,NaN&kind=opera,club&age=old&sort=best');
	assert.deepEqual(seen.misread, [
		'Part of the address made no sense to us, so we left it out: Where, Kind, Age and Order.'
	]);
	assert.equal(seen.items.length, 1);
	assert.equal((await view(`q=${'chess '.repeat(2000)}`)).misread.length, 1);
	assert.equal((await view('box=179,-18,-179,-16')).items[0]?.title, 'Reef survey');
	assert.deepEqual((await view('box=179,-18,-179,-16')).chips[0]?.label, 'In the area of the map');
});

test('districts are counted within one city, and can be ticked', async () => {
	const [petrana] = await seeCities();
	const corners = [
		[179, -18],
		[179.99, -18],
		[179.99, -16],
		[179, -16],
		[179, -18]
	];
	const feature = {
		type: 'Feature',
		properties: { name: 'Reef' },
		geometry: { type: 'Polygon', coordinates: [corners] }
	};
	const file = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
	await importDistricts(system, petrana?.id ?? '', new TextEncoder().encode(file));
	await runJobs();
	const boxes = async (address: string) =>
		(await view(address)).filters.find(({ name }) => name === 'district')?.options ?? [];
	assert.deepEqual(await boxes('city=elsewhere'), []);
	// One district is no choice, until it is made.
	assert.deepEqual(await boxes(''), []);
	const [reef] = await seeDistricts([petrana?.id ?? '']);
	const [box] = await boxes(`district=${reef?.id}`);
	assert.deepEqual([box?.label, box?.count, box?.isOn], ['Reef', '1', true]);
	assert.deepEqual((await view(`district=${reef?.id}`)).wish.kept, []);
});

test('a slip of the finger, and the words as they were typed', async () => {
	const { meant } = await view('q=chesss');
	assert.deepEqual(meant, {
		q: 'chess',
		isUsed: true,
		typed: 'chesss',
		href: '/en/activities?q=chesss&exact=1'
	});
	assert.equal((await view('q=chesss&exact=1')).meant?.href, '/en/activities?q=chess');
});

test('a search in vain names the filter that stands in the way', async () => {
	const { waysOut } = await view('q=chess&kind=event&cost=free');
	assert.deepEqual(waysOut, [
		{ href: '/en/activities?kind=event&cost=free', label: '“chess”', count: '1' },
		{ href: '/en/activities?q=chess&cost=free', label: 'Event', count: '1' }
	]);
});

test('a month knows its days, and leafs no further than makes sense', async () => {
	const { month } = await view('view=month&month=2027-05&kind=club');
	assert.equal(month?.title, 'May 2027');
	const eighth = month?.weeks.flat().find((day) => day?.date === '2027-05-08');
	assert.deepEqual(
		[eighth?.name, eighth?.found, eighth?.href],
		['Saturday 8 May', '1 activity', '/en/activities?kind=club&from=2027-05-08&to=2027-05-08']
	);
	assert.deepEqual(
		month?.weeks[0]?.map((day) => day?.number),
		[undefined, undefined, undefined, undefined, undefined, '1', '2']
	);
	for (const asked of ['', '2027-13', '9999-12', '1970-01', 'x'.repeat(9000)])
		assert.equal((await view(`view=month&month=${asked}`)).month?.title, 'May 2027');
	assert.equal((await view('view=month&month=2030-05')).month?.next, undefined);
});

test('no address is refused', { timeout: 60_000 }, async () => {
	const names = [
		'q',
		'when',
		'from',
		'to',
		'near',
		'radius',
		'box',
		'area',
		'city',
		'kind',
		'skill',
		'topic'
	];
	const others = ['age', 'open', 'sort', 'after', 'view', 'month', 'organisation', 'language', 'exact'];
	const values = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'1',
			'map',
			'month',
			'1,1',
			'0,0,1,1',
			'NaN',
			'1e999',
			"'",
			'\0',
			'01890000-0000-7000-8000-000000000001'
		)
	);
	const address = fc.array(fc.tuple(fc.constantFrom(...names, ...others), values), { maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(address, async (pairs) => {
			assert.ok((await viewCatalogue(new URLSearchParams(pairs), 'en')).found);
		}),
		{ numRuns: 60 }
	);
});
