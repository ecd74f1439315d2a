import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setClock } from '#server/clock.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import type { Area } from './area.ts';
import { frameOf, seeFrame } from './see-frame.ts';
import { seeActivitiesById, seeHere } from './see-here.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-03-20T12:00:00Z'));
});
after(() => ground.close());

const wish = (address: string) => readWish(new URLSearchParams(address));
const frame = async (address: string) => {
	const { west, south, east, north } = await seeFrame(wish(address), 'en');
	return [west, south, east, north].map((degrees) => Math.round(degrees * 10) / 10);
};
const spot = (lng: number): Area => ({ shape: 'box', box: { west: lng, east: lng + 1, south: 0, north: 1 } });

test('a frame is the narrowest box on a globe', () => {
	assert.deepEqual(frameOf([spot(10), spot(20)]), { west: 10, east: 21, south: 0, north: 1 });
	assert.deepEqual(frameOf([spot(175), spot(-176)]), { west: 175, east: 185, south: 0, north: 1 });
	const { west, east } = frameOf([spot(-170), spot(10), spot(100)]);
	assert.deepEqual([west, east], [10, 191]);
	assert.deepEqual(frameOf([{ shape: 'box', box: { west: 170, east: -170, south: -1, north: 2 } }]), {
		west: 170,
		east: 190,
		south: -1,
		north: 2
	});
});

test('a map opens where the wish is, else where the cities are', async () => {
	assert.deepEqual(await frame(''), [-11, 35, 31, 60]);
	const city = await aCity({ slug: 'florence', lng: 11.25, lat: 43.77 });
	assert.deepEqual(await frame(''), [11.2, 43.8, 11.3, 43.8]);
	const { id } = await anOrganisation({ city });
	const activityId = await anActivity(id, eventForm({ title: 'Chess', lng: '12.5', lat: '41.9' }));
	await runJobs();
	assert.deepEqual(await frame('box=1,2,3,4'), [1, 2, 3, 4]);
	assert.deepEqual(await frame('near=50,10'), [9.9, 49.9, 10.1, 50.1]);
	assert.deepEqual(await frame('city=florence'), [11.2, 43.8, 11.3, 43.8]);
	assert.deepEqual(await frame('q=chess'), [12.5, 41.9, 12.5, 41.9]);
	assert.deepEqual(await frame('q=nothing-like-it'), [-11, 35, 31, 60]);

	const { items, total } = await seeHere(wish('box=12,41,13,42'), 'en');
	assert.deepEqual([items.map(({ title }) => title), total.count], [['Chess'], 1]);
	assert.equal((await seeHere(wish('box=13,41,14,42'), 'en')).total.count, 0);
	const known = await seeActivitiesById([
		activityId,
		'x',
		activityId,
		'01890000-0000-7000-8000-000000000000'
	]);
	assert.deepEqual(
		known.map(({ title }) => title),
		['Chess']
	);
});
