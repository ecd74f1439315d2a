import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unpublishActivity } from '#domains/activities/unpublish-activity.ts';
import { system } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { aFileRow, anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let organisationId: string;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-03-20T12:00:00Z'));
	const city = await aCity({ name: 'Riverton', slug: 'riverton' });
	({ id: organisationId } = await anOrganisation({ city, name: 'Bridge Club' }));
	const event = (title: string, given: Parameters<typeof eventForm>[0] = {}) =>
		anActivity(organisationId, eventForm({ title, ...given }));
	await event('May clean-up');
	await event('100% fun_night', { starts: '2027-04-02T20:00', ends: '2027-04-02T23:00', kind: 'event' });
	await event('Chess at any time', { starts: '', ends: '', kind: 'club', mode: 'online', placeName: '' });
	await event('Last winter', { starts: '2027-01-02T20:00', ends: '2027-01-02T23:00' });
	const hidden = await event('Hidden');
	await unpublishActivity(system, { activityId: hidden });
	await anActivity(organisationId, courseForm({ funder: await aFileRow(organisationId) }));
	await runJobs();
});
after(() => ground.close());

const titles = async (address: string) =>
	(await seeCatalogue(readWish(new URLSearchParams(address)))).items.map(({ title }) => title.split(':')[0]);

test('what is to come is listed, the next date first, what needs no date last', async () => {
	assert.deepEqual(await titles(''), [
		'Badges from scratch',
		'100% fun_night',
		'May clean-up',
		'Chess at any time'
	]);
});

test('a course that runs stands at its next meeting', async () => {
	const [course] = (await seeCatalogue()).items;
	assert.equal(course?.nextAt?.toISOString(), '2027-03-25T16:00:00.000Z');
	assert.equal(course?.meetings, 3);
	assert.deepEqual([course?.organisationName, course?.city.name], ['Bridge Club', 'Riverton']);
});

test('words, kind, mode and city narrow it', async () => {
	assert.deepEqual(await titles('q=CLEAN'), ['May clean-up']);
	assert.deepEqual(await titles('q=fun'), ['100% fun_night']);
	assert.deepEqual(await titles('kind=club'), ['Chess at any time']);
	assert.deepEqual(await titles('mode=online'), ['Badges from scratch', 'Chess at any time']);
	assert.equal((await titles('city=riverton')).length, 4);
	assert.deepEqual(await titles('city=elsewhere'), []);
});

test('pages follow each other without gap or overlap', async () => {
	const seen: string[] = [];
	for (let after: string | undefined = ''; after !== undefined;) {
		const page: Awaited<ReturnType<typeof seeCatalogue>> = await seeCatalogue({}, { after, limit: 1 });
		seen.push(...page.items.map(({ id }) => id));
		after = page.next;
	}
	assert.equal(seen.length, 4);
	assert.equal(new Set(seen).size, 4);
	assert.equal((await seeCatalogue({}, { after: 'nonsense' })).items.length, 4);
});
