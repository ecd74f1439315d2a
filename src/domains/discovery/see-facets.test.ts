import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadShippedFrameworks } from '#domains/frameworks/load-shipped.ts';
import { seeSkillIds, seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { setClock } from '#server/clock.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { type CountedFilter, seeFacets } from './see-facets.ts';
import { seeWaysOut } from './see-ways-out.ts';
import { readWish } from './wish.ts';
import { filterNames } from './wish-filters.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let skill: string;
let other: string;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-05-06T12:00:00Z'));
	await loadShippedFrameworks();
	[skill = '', other = ''] = await seeSkillIds(['lifecomp S3', 'greencomp 1.1']);
	const city = await aCity({ name: 'Petrana', slug: 'petrana', languages: ['it', 'en'], lat: 45, lng: 10 });
	const { id } = await anOrganisation({ city, name: 'Officina Digitale' });
	const add = (title: string, given: Parameters<typeof eventForm>[0] = {}) =>
		anActivity(id, eventForm({ title, summary: '', placeName: 'Hall', lat: '45', ...given }));
	await add('Choir', { kind: 'club', lng: '10.3' });
	await add('Chess', { kind: 'club', lng: '10.1', cost: 'paid', costNote: '5 €' });
	await add('Raft building', { kind: 'workshop', lng: '10', skills: [{ id: skill }] });
	await add('Seed bank', { kind: 'course', lng: '10.2', skills: [{ id: skill }, { id: other }] });
	await runJobs();
});
after(() => ground.close());

const wishOf = (address: string) => readWish(new URLSearchParams(address));
async function facet(name: CountedFilter, address: string) {
	const wish = wishOf(address);
	const facets = await seeFacets(wish, await seeCatalogue(wish), 'en');
	return facets[name].map(({ value, total }) => `${value} ${total.count}${total.isOver ? '+' : ''}`);
}
const titles = async (address: string, language = 'en') =>
	(await seeCatalogue(wishOf(address), { language })).items.map(({ title }) => title);

test('a filter counts what one could switch to', async () => {
	assert.deepEqual(await facet('kind', 'kind=course'), ['club 2', 'course 1', 'workshop 1']);
	assert.deepEqual(await facet('kind', 'kind=course&cost=paid'), ['club 1']);
	assert.deepEqual(await facet('cost', 'kind=course&cost=paid'), ['free 1']);
	assert.deepEqual(await facet('cost', 'kind=club'), ['free 1', 'paid 1']);
});

test('an activity is found by its skills, their areas, and their names in the languages of the place', async () => {
	assert.deepEqual((await titles(`skill=${skill}`)).sort(), ['Raft building', 'Seed bank']);
	assert.deepEqual(await titles(`skill=${other}`), ['Seed bank']);
	const counted = await facet('skill', '');
	assert.ok(counted.includes(`${skill} 2`) && counted.includes(`${other} 1`));
	const lines = await seeSkillLines(
		counted.map((each) => each.split(' ')[0] ?? ''),
		'en'
	);
	const area = lines.find(({ kind, framework }) => kind === 'area' && framework === 'GreenComp')?.id ?? '';
	assert.deepEqual(await titles(`topic=${area}`), ['Seed bank']);
	assert.deepEqual(await titles(`topic=${area}&skill=${skill}`), ['Seed bank']);
	assert.deepEqual(await titles('q=collaboration'), await titles('q=collaborazione', 'it'));
	assert.equal((await titles('q=collaboration')).length, 2);
});

test('the nearest first means nothing else', async () => {
	const near = 'near=45,10&radius=50';
	assert.deepEqual(await titles(`${near}&sort=near`), ['Raft building', 'Chess', 'Seed bank', 'Choir']);
	assert.deepEqual(await titles(`q=hall&${near}&sort=near`), [
		'Raft building',
		'Chess',
		'Seed bank',
		'Choir'
	]);
});

test('what was typed can be insisted on; what was probably meant is offered', async () => {
	const { items, meant } = await seeCatalogue(wishOf('q=chesss'));
	assert.deepEqual([items.length, meant], [1, { q: 'chess', isUsed: true }]);
	const insisted = await seeCatalogue(wishOf('q=chesss&exact=1'));
	assert.deepEqual([insisted.items, insisted.meant], [[], { q: 'chess', isUsed: false }]);
});

test('a search that found nothing says which filter stands in the way', async () => {
	const ways = async (address: string) =>
		(await seeWaysOut(wishOf(address), 'en')).map(({ filter, total }) => `${filter} ${total.count}`);
	assert.deepEqual(await ways('kind=course&cost=paid'), ['kind 1', 'cost 1']);
	assert.deepEqual(await ways('q=choir&kind=course&cost=free'), ['q 1', 'kind 1']);
	assert.deepEqual(await ways('q=qqqqqq'), []);
	const everything = `q=choir&when=today&box=1,1,2,2&city=x&district=${skill}&mode=online&kind=course&topic=${skill}&skill=${skill}&age=3&language=sl&cost=paid&accessible=1&open=1&organisation=${skill}`;
	assert.deepEqual(await ways(everything), []);
	assert.equal(filterNames.length, everything.split('&').length);
});
