import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { system, visitor } from '#server/actor.ts';
import { anActivity } from '#support/activities.ts';
import { clubForm } from '#support/kinds.ts';
import { testGround } from '#support/ground.ts';
import { anOrganisation } from '#support/places.ts';
import { calendarFile } from './calendar.ts';
import { copyActivity } from './copy-activity.ts';
import { keepDraft } from './keep-draft.ts';
import { publishActivity } from './publish-activity.ts';
import { seeActivity } from './see-activity.ts';
import { seeDraft } from './see-draft.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const page = 'https://cairn.example/en/activities/1';

async function aClub(timeZone: string, starts: string) {
	const { id: organisationId } = await anOrganisation();
	const id = await anActivity(organisationId, clubForm({ timeZone, starts }));
	return seeActivity(visitor, id);
}

/** What a calendar program makes of the file, by ical.js with the zone that the file itself describes. */
function meetingsIn(text: string, count: number): string[] {
	ICAL.TimezoneService.reset();
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
	const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
	for (const zone of zones) ICAL.TimezoneService.register(zone, zone.tzid);
	const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
	const master = events.find((event) => event.isRecurring()) ?? assert.fail('no series');
	for (const moved of events.filter((event) => event.isRecurrenceException())) master.relateException(moved);
	const dates = master.iterator();
	const found: string[] = [];
	for (let next = dates.next(); next && found.length < count; next = dates.next())
		found.push(master.getOccurrenceDetails(next).startDate.toJSDate().toISOString());
	return found;
}

test('a feed of a club is read as the very meetings that stand on its page, across changes of clocks', async () => {
	for (const [zone, starts] of [
		['Europe/Rome', '2027-03-02T18:00'],
		['America/New_York', '2027-03-02T18:00'],
		['Australia/Lord_Howe', '2027-03-16T18:00'],
		// Its description bears another name.
		['Asia/Calcutta', '2027-03-02T18:00']
	] as const) {
		const seen = await aClub(zone, starts);
		const written = seen.activity.sessions.map(({ startsAt }) => startsAt?.toISOString());
		assert.equal(written.length, 52, 'a year of Tuesdays without the one left out');
		const text = calendarFile(seen, page);
		assert.deepEqual(meetingsIn(text, 40), written.slice(0, 40), zone);
		assert.equal(text.match(/BEGIN:VTIMEZONE/g)?.length, 1);
		assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=TU\r\n/);
		assert.match(text, /EXDATE;TZID=[\w/]+:20270\d{3}T180000\r\n/);
		const parsed = Object.values(nodeIcal.sync.parseICS(text)).find((entry) => entry?.type === 'VEVENT');
		assert.equal(
			Object.keys((parsed as unknown as { recurrences?: object }).recurrences ?? {}).length > 0,
			true
		);
	}
});

test('a club lasts as long as its meetings are written, and its form is as it was typed', async () => {
	const { activity } = await aClub('Europe/Rome', '2027-03-02T18:00');
	assert.equal(activity.startsAt?.toISOString(), '2027-03-02T17:00:00.000Z');
	assert.equal(activity.endsAt?.toISOString(), activity.sessions.at(-1)?.endsAt?.toISOString());
	const { form } = await seeDraft(system, activity.id);
	assert.deepEqual(form, clubForm({ timeZone: 'Europe/Rome', starts: '2027-03-02T18:00' }));
	const copy = await copyActivity(system, { activityId: activity.id });
	const copied = (await seeDraft(system, copy)).form;
	assert.deepEqual([copied.repeat, copied.starts, copied.exceptions], ['weekly', '', []]);
});

test('a club that becomes an event meets no more by a rule', async () => {
	const { activity } = await aClub('Europe/Rome', '2027-03-02T18:00');
	const { form, revision } = await seeDraft(system, activity.id);
	await keepDraft(system, { activityId: activity.id, revision, form: { ...form, kind: 'event' } });
	assert.equal((await seeDraft(system, activity.id)).form.repeat, 'weekly', 'the draft keeps what was typed');
	await publishActivity(system, { activityId: activity.id });
	const { activity: event } = await seeActivity(visitor, activity.id);
	assert.deepEqual([event.sessions, event.repeat, event.exceptions], [[], null, []]);
	assert.equal(event.endsAt?.toISOString(), '2027-03-02T18:30:00.000Z');
});
