import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { unpublishActivity } from '#domains/activities/unpublish-activity.ts';
import { system } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { deepestZoom, readTile, seeTile } from './see-tile.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let organisationId: string;
const ids: string[] = [];
const florence = { lng: '11.2435', lat: '43.7703' };
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-03-20T12:00:00Z'));
	const city = await aCity({ slug: 'florence' });
	({ id: organisationId } = await anOrganisation({ city }));
	for (const [kind, at] of [
		['workshop', florence],
		['workshop', { lng: '11.2437', lat: '43.7701' }],
		['event', { lng: '11.1', lat: '43.79' }],
		['volunteering', { lng: '-179.99', lat: '-17' }]
	] as const) {
		ids.push(await anActivity(organisationId, eventForm({ title: `A ${kind}`, kind, ...at })));
	}
	await anActivity(
		organisationId,
		eventForm({ kind: 'club', mode: 'online', placeName: '', lng: '', lat: '' })
	);
	await runJobs();
});
after(() => ground.close());

type Feature = Record<string, unknown>;
async function layers(
	z: number,
	x: number,
	y: number,
	address = ''
): Promise<{ clusters: Feature[]; activities: Feature[] }> {
	const tile = new VectorTile(
		new PbfReader(await seeTile({ z, x, y }, readWish(new URLSearchParams(address))))
	);
	const of = (name: string): Feature[] => {
		const layer = tile.layers[name];
		return Array.from({ length: layer?.length ?? 0 }, (_, at) => layer?.feature(at).properties ?? {});
	};
	return { clusters: of('clusters'), activities: of('activities') };
}
const countOf = ({ clusters, activities }: Awaited<ReturnType<typeof layers>>): number =>
	clusters.reduce((sum, { count }) => sum + Number(count), activities.length);
const tileAt = (z: number, lng: number, lat: number) => {
	const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
	return [z, Math.floor(((lng + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)] as const;
};
/** By the counts kept beforehand, by live search, and by rows. */
async function totals(): Promise<number[]> {
	const near = tileAt(10, 11.2435, 43.7703);
	return [
		countOf(await layers(0, 0, 0)),
		countOf(await layers(0, 0, 0, 'city=florence')),
		countOf(await layers(0, 0, 0, 'cost=free')),
		countOf(await layers(...near))
	];
}

test('a tile counts what is together and names what is alone', async () => {
	const world = await layers(0, 0, 0);
	assert.deepEqual(
		world.clusters.map(({ count }) => count),
		[3]
	);
	assert.equal(world.activities[0]?.title, 'A volunteering');
	assert.equal(world.activities[0]?.kind, 'volunteering');
	assert.equal(world.activities[0]?.next, '2027-05-08T12:00:00.000Z');
	const { west, east, zoom } = world.clusters[0] ?? {};
	assert.deepEqual([west, east, zoom], [0, 45, 3]);
	assert.deepEqual(await totals(), [4, 4, 4, 3]);
});

test('at every zoom, with every filter, the tiles of a place hold the same', async () => {
	for (let z = 0; z <= deepestZoom; z++) {
		const at = tileAt(z, 11.2435, 43.7703);
		assert.equal(countOf(await layers(...at, 'kind=workshop')), 2, `zoom ${z}`);
		assert.equal(countOf(await layers(...at, 'q=workshop')), 2, `searched, zoom ${z}`);
		assert.equal(countOf(await layers(...at, 'mode=hybrid')), 0);
		assert.equal(countOf(await layers(...at, 'mode=online')), 0);
		assert.equal(countOf(await layers(...at, 'city=nowhere')), 0);
	}
	const deepest = await layers(...tileAt(16, 11.2435, 43.7703));
	assert.deepEqual(deepest.activities.map(({ id }) => id).sort(), ids.slice(0, 2).sort());
	assert.equal((await seeTile({ z: 5, x: 0, y: 0 }, readWish(new URLSearchParams()))).length, 0);
});

test('counts follow publishing, taking back, calling off and moving', async () => {
	const [first = '', second = '', third = ''] = ids;
	await unpublishActivity(system, { activityId: first });
	await runJobs();
	assert.deepEqual(await totals(), [3, 3, 3, 2]);
	await publishActivity(system, { activityId: first });
	await runJobs();
	assert.deepEqual(await totals(), [4, 4, 4, 3]);
	await cancelActivity(system, { activityId: second, reason: 'Rain' });
	await runJobs();
	assert.deepEqual(await totals(), [3, 3, 3, 2]);
	const { revision, form } = await seeDraft(system, third);
	await keepDraft(system, { activityId: third, revision, form: { ...form, lng: '100', lat: '10' } });
	await publishActivity(system, { activityId: third });
	await runJobs();
	assert.deepEqual(await totals(), [3, 3, 3, 1]);
	assert.equal(countOf(await layers(...tileAt(12, 100, 10))), 1);
});

test('a tile never names what is hidden, even before the list has heard of it', async () => {
	const [first = ''] = ids;
	await unpublishActivity(system, { activityId: first });
	const named = async (address: string, z: number) =>
		(await layers(...tileAt(z, 11.2435, 43.7703), address)).activities.map(({ id }) => id);
	for (const z of [0, 8, 14, 15, 16])
		for (const address of ['', 'q=workshop', 'kind=workshop'])
			assert.ok(!(await named(address, z)).includes(first), `${z} ${address}`);
	await runJobs();
});

test('what is at one place is one stone that no zoom opens', async () => {
	const lisbon = { lng: '-9.1393', lat: '38.7223' };
	for (const title of ['One', 'Two', 'Three'])
		await anActivity(organisationId, eventForm({ title, ...lisbon }));
	await anActivity(organisationId, eventForm({ title: 'Next door', lng: '-9.1385', lat: '38.7223' }));
	await runJobs();
	const { clusters, activities } = await layers(...tileAt(16, -9.1393, 38.7223));
	assert.deepEqual(
		clusters.map(({ count, together, zoom }) => [count, together, zoom]),
		[[3, true, deepestZoom]]
	);
	assert.deepEqual(
		activities.map(({ title }) => title),
		['Next door']
	);
	const [{ west, south, east, north } = {}] = clusters;
	const { items } = await seeCatalogue(
		readWish(new URLSearchParams({ box: [west, south, east, north].join(',') }))
	);
	assert.deepEqual(items.map(({ title }) => title).sort(), ['One', 'Three', 'Two']);
});

test('a tile narrows by whatever the catalogue narrows by', async () => {
	const at = { lng: '25.2797', lat: '54.6872' };
	const open = {
		title: 'For adults',
		...at,
		kind: 'course',
		cost: 'paid',
		costNote: '€ 40',
		minAge: '18'
	} as const;
	await anActivity(organisationId, eventForm(open));
	await runJobs();
	const none = '0199dcb0-9d85-7c5f-a517-c2edbe7c7400';
	for (const z of [0, 3, 9, 14, 16]) {
		const count = async (address: string) => countOf(await layers(...tileAt(z, 25.2797, 54.6872), address));
		const all = await count('');
		for (const address of ['cost=paid', 'cost=paid&age=18', 'kind=course&from=2027-05-08&to=2027-05-08'])
			assert.equal(await count(address), 1, `${address}, zoom ${z}`);
		assert.equal(await count(`organisation=${organisationId}`), all);
		for (const address of [
			'cost=paid&age=17',
			'cost=paid&from=2027-05-09&to=2027-05-10',
			'cost=paid&when=week',
			`district=${none}`,
			`topic=${none}`,
			`skill=${none}`,
			`organisation=${none}`
		])
			assert.equal(await count(address), 0, `${address}, zoom ${z}`);
		const { activities } = await layers(...tileAt(z, 25.2797, 54.6872), 'cost=paid&from=2027-05-08');
		assert.equal(activities[0]?.next, '2027-05-08T12:00:00.000Z');
	}
});

test('what is no tile is refused', () => {
	assert.deepEqual(readTile({ z: '2', x: '3', y: '0' }), { z: 2, x: 3, y: 0 });
	for (const [z, x, y] of [
		['17', '0', '0'],
		['2', '4', '0'],
		['2', '0', '4'],
		['x', '0', '0'],
		['-1', '0', '0'],
		['1', '1e0', '0'],
		['2', '', '0']
	] as const)
		assert.throws(() => readTile({ z, x, y }), { code: 'invalid-input' });
});

test('a tile answers whatever is asked of it', async () => {
	const tiles = [
		{ z: 0, x: 0, y: 0 },
		{ z: 2, x: 3, y: 1 },
		{ z: deepestZoom, x: 2 ** deepestZoom - 1, y: 0 }
	];
	const questions = [
		'box=179,-18,-179,-16',
		'box=NaN,1e999,-1,x',
		'near=0,180&radius=2000',
		'area=-18,179 -18,-179 16,-179 16,179',
		`${new URLSearchParams({ q: "'\\ :* <-> & !(".repeat(900) })}`,
		`q=${'workshop '.repeat(1200)}`,
		'from=9999-12-31&to=0001-01-01'
	];
	for (const tile of tiles)
		for (const question of questions)
			assert.ok((await seeTile(tile, readWish(new URLSearchParams(question)))).length < 100_000, question);
});
