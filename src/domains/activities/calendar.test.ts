import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import nodeIcal from 'node-ical';
import { visitor } from '#server/actor.ts';
import { aFileRow, anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anOrganisation } from '#support/places.ts';
import { calendarFile } from './calendar.ts';
import { calendarLinks } from './calendar-links.ts';
import { cancelActivity } from './cancel-activity.ts';
import { jsonLdOf } from './json-ld.ts';
import { seeActivity } from './see-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const page = 'https://cairn.example/en/activities/1';
const file = 'https://cairn.example/activities/1/calendar.ics';
const addresses = {
	id: 'https://cairn.example/activities/1',
	page,
	picture: `${page}.png`,
	organisation: page
};

function eventsIn(text: string) {
	const entries = Object.values(nodeIcal.sync.parseICS(text));
	return entries.flatMap((entry) => (entry?.type === 'VEVENT' ? [entry] : []));
}

async function aCourse() {
	const { id: organisationId, owner } = await anOrganisation();
	const id = await anActivity(organisationId, courseForm({ funder: await aFileRow(organisationId) }));
	return { id, owner, seen: await seeActivity(visitor, id) };
}

test('each workshop is one entry at its instant, on both sides of the change of clocks', async () => {
	const { id, seen } = await aCourse();
	const events = eventsIn(calendarFile(seen, page));
	assert.deepEqual(
		events.map((event) => event.start.toISOString()),
		['03-04T16', '03-11T16', '03-18T16', '03-25T16', '04-01T15', '04-08T15'].map(
			(hour) => `2027-${hour}:00:00.000Z`
		)
	);
	assert.deepEqual(
		events.map((event) => event.uid),
		[1, 2, 3, 4, 5, 6].map((number) => `${id}-${number}`)
	);
	assert.ok(
		events.every((event) => event.end && event.end.getTime() - event.start.getTime() === 90 * 60_000)
	);
	assert.match(String(events[0]?.summary), /Badges from scratch.*: Workshop 1/);
});

test('the link to the meeting is in the file of those who may see it only', async () => {
	const { id, owner, seen } = await aCourse();
	assert.ok(!calendarFile(seen, page).includes('meet.example.org'));
	const unfolded = calendarFile(await seeActivity(owner, id), page).replaceAll('\r\n ', '');
	assert.match(unfolded, /meet\.example\.org/);
});

test('a cancelled activity stays in calendars as cancelled, under the same id', async () => {
	const { id, owner, seen } = await aCourse();
	const before = eventsIn(calendarFile(seen, page)).map((event) => event.uid);
	await cancelActivity(owner, { activityId: id, reason: 'Too few people' });
	const after = eventsIn(calendarFile(await seeActivity(visitor, id), page));
	assert.deepEqual(
		after.map((event) => event.uid),
		before
	);
	assert.ok(after.every((event) => event.status === 'CANCELLED'));
});

test('a text with every sign that iCalendar escapes comes back', async () => {
	const { id: organisationId } = await anOrganisation();
	const title = 'Boats, knots; and “stars” \\ 100% — część 1';
	const id = await anActivity(organisationId, eventForm({ title, summary: 'One\ntwo; three, four' }));
	const [event] = eventsIn(calendarFile(await seeActivity(visitor, id), page));
	assert.equal(event?.summary, title);
	assert.match(String(event?.description), /One\ntwo; three, four/);
	assert.equal(event?.location, 'River bank, north bridge');
});

test('one meeting is added to other calendars, many are subscribed to', async () => {
	const { id: organisationId } = await anOrganisation();
	const id = await anActivity(organisationId);
	const now = new Date('2027-01-01T00:00:00Z');
	const one = calendarLinks(await seeActivity(visitor, id), file, page, now);
	assert.match(one?.google ?? '', /dates=20270508T120000Z%2F20270508T150000Z/);
	assert.match(one?.outlook ?? '', /startdt=2027-05-08T12%3A00%3A00.000Z/);
	const { seen } = await aCourse();
	assert.match(calendarLinks(seen, file, page, now)?.google ?? '', /cid=webcal%3A%2F%2Fcairn.example/);
	assert.equal(calendarLinks(seen, file, page, new Date('2028-01-01')), undefined);
});

test('schema.org is told of a course with its instance, and never of the link to the meeting', async () => {
	const { id, owner } = await aCourse();
	const told = jsonLdOf(await seeActivity(owner, id), addresses);
	assert.ok(!JSON.stringify(told).includes('meet.example.org'));
	assert.equal(told['@type'], 'Course');
	const [instance] = told.hasCourseInstance as Record<string, unknown>[];
	assert.equal(instance?.courseMode, 'Online');
	assert.equal(instance?.courseWorkload, 'PT25H0M');
	assert.equal(instance?.startDate, '2027-03-04T18:00:00+02:00');
	assert.equal((instance?.subEvent as unknown[]).length, 6);
	assert.deepEqual(instance?.funder, [
		{ '@type': 'Organization', name: 'European Union', url: 'https://europa.example' }
	]);
});

test('schema.org is told of an event, its place and its state', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const id = await anActivity(organisationId);
	await cancelActivity(owner, { activityId: id, reason: 'Flood' });
	const told = jsonLdOf(await seeActivity(visitor, id), addresses);
	assert.equal(told['@type'], 'Event');
	assert.equal(told.eventStatus, 'https://schema.org/EventCancelled');
	assert.equal(told.startDate, '2027-05-08T14:00:00+02:00');
	assert.deepEqual(told.location, [
		{
			'@type': 'Place',
			name: 'River bank, north bridge',
			geo: { '@type': 'GeoCoordinates', latitude: 43.77, longitude: 11.25 }
		}
	]);
});
