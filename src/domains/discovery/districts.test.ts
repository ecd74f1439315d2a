import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importDistricts } from '#domains/cities/import-districts.ts';
import { seeDistricts, seeDistrictsByIds } from '#domains/cities/see-districts.ts';
import { system } from '#server/actor.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { seeActivitiesPerCity, seeActivitiesPerDistrict } from './see-city-figures.ts';
import { isOfCity } from './see-city-of.ts';
import { seeFacets } from './see-facets.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const squares = (...wests: number[]) =>
	new TextEncoder().encode(
		JSON.stringify({
			type: 'FeatureCollection',
			features: wests.map((west) => ({
				type: 'Feature',
				properties: { name: `From ${west}` },
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[west, 43],
							[west + 1, 43],
							[west + 1, 44],
							[west, 44],
							[west, 43]
						]
					]
				}
			}))
		})
	);

const found = async (wish: Parameters<typeof seeCatalogue>[0]) =>
	(await seeCatalogue(wish)).items.map(({ id }) => id);

async function counted(address: string): Promise<string[]> {
	const wish = readWish(new URLSearchParams(address));
	const { district } = await seeFacets(wish, await seeCatalogue(wish), 'en');
	const names = new Map(
		(await seeDistrictsByIds(district.map(({ value }) => value))).map(({ id, name }) => [id, name])
	);
	return district.map(({ value, total }) => `${names.get(value)} ${total.count}`).sort();
}

test('an activity is found in its district, also when the districts come later or change', async () => {
	const { id: organisation, city } = await anOrganisation();
	const id = await anActivity(organisation, eventForm({ mode: 'in-person', lng: '11.5', lat: '43.5' }));
	await importDistricts(system, city, squares(11, 12));
	await runJobs();
	const [first, second] = await seeDistricts([city]);
	assert.deepEqual(await found({ districts: [first?.id ?? ''] }), [id]);
	assert.deepEqual(await found({ districts: [second?.id ?? ''] }), []);
	const later = await anActivity(organisation, eventForm({ mode: 'in-person', lng: '12.5', lat: '43.5' }));
	await runJobs();
	assert.deepEqual(await found({ districts: [second?.id ?? ''] }), [later]);
	assert.equal((await seeActivitiesPerDistrict([second?.id ?? ''])).get(second?.id ?? ''), 1);
	assert.deepEqual(await counted(''), ['From 11 1', 'From 12 1']);
	assert.deepEqual(await counted(`district=${first?.id ?? ''}`), ['From 11 1', 'From 12 1']);
	assert.deepEqual(await counted('q=nothing-of-the-kind'), []);
	await importDistricts(system, city, squares(20));
	await runJobs();
	assert.deepEqual(await found({ districts: [first?.id ?? ''] }), []);
	assert.equal((await found({ cities: [city] })).length, 2);
});

test('an activity of several cities is listed under each, and nowhere twice', async () => {
	const { id: organisation, city } = await anOrganisation();
	const [other, third] = [await aCity(), await aCity()];
	const id = await anActivity(organisation, eventForm({ cities: [{ id: other }, { id: city }] }));
	await runJobs();
	for (const each of [city, other]) {
		assert.deepEqual(await found({ cities: [each] }), [id]);
		assert.ok(await isOfCity('activities', id, each));
		assert.equal((await seeActivitiesPerCity()).get(each), 1);
	}
	assert.deepEqual(await found({ cities: [third] }), []);
	assert.ok(!(await isOfCity('activities', id, third)));
	const nowhere = eventForm({ cities: [{ id: '01900000-0000-7000-8000-000000000000' }] });
	await assert.rejects(anActivity(organisation, nowhere), { code: 'invalid-input' });
});
