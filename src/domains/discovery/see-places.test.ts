import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { folded, townsBeginning } from './gazetteer.ts';
import { seePlaces } from './see-places.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	const city = await aCity({ slug: 'milanora', name: 'Milànora', lng: 9, lat: 45 });
	const { id } = await anOrganisation({ city });
	for (const placeName of ['Milestone Hall', 'Milestone Hall', 'Mill 50%', 'Library'])
		await anActivity(id, eventForm({ placeName, lng: '9.01', lat: '45.01' }));
});
after(() => ground.close());

const names = async (typed: string) =>
	(await seePlaces(typed, 'en')).map(({ sort, name }) => `${sort} ${name}`);

test('a town is found by the beginning of its name or of a word of it, the largest first', () => {
	const first = (typed: string) => townsBeginning(typed, 1)[0]?.name;
	assert.equal(first('lond'), 'London');
	assert.equal(first('  MALMO '), 'Malmö');
	assert.equal(first('são pau'), 'São Paulo');
	assert.equal(first('york'), 'York');
	assert.ok(townsBeginning('york', 20).some(({ name }) => name === 'New York City'));
	for (const none of ['', '   ', '%', '\\', 'x'.repeat(5000), 'zzzzqq'])
		assert.deepEqual(townsBeginning(none, 5), []);
	assert.equal(folded('Łódź–Straße'), 'lodz strasse');
});

test('our own cities and venues come before towns of the world; each once', async () => {
	assert.deepEqual((await names('mil')).slice(0, 3), ['city Milànora', 'venue Milestone Hall', 'venue Mill 50%'].sort((a, b) => (a < b ? -1 : 1))); // prettier-ignore
	assert.deepEqual(await names('milanor'), ['city Milànora']);
	assert.deepEqual(await names('mill 50%'), ['venue Mill 50%']);
	assert.ok((await names('milan')).includes('town Milan'));
	const [milan] = (await seePlaces('milan', 'it')).filter(({ sort }) => sort === 'town');
	assert.equal(milan?.about, 'Italia');
	assert.equal(milan?.query, 'near=45.46427,9.18951&radius=15');
	const { areas } = readWish(new URLSearchParams(milan?.query));
	assert.equal(areas[0]?.shape, 'circle');
});

test('too little, too much and nonsense find nothing', async () => {
	for (const typed of ['', 'm', '%', '_', '%%', '\0\0', "'; drop table", '💥💥', 'x'.repeat(10_000)])
		assert.deepEqual(await names(typed), [], typed.slice(0, 20));
});
