import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { aFileRow, anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { clubForm, conferenceForm } from '#support/kinds.ts';
import { anOrganisation } from '#support/places.ts';
import { schemaOrgProblems } from '#support/schema-org.ts';
import type { ActivityForm } from './activity-form.ts';
import { activityKinds } from './activity.ts';
import { jsonLdOf } from './json-ld.ts';
import { seeActivity } from './see-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const at = 'https://cairn.example/activities/1';
const addresses = {
	id: at,
	page: at,
	picture: `${at}/picture.png`,
	organisation: 'https://cairn.example/organisations/1'
};
const skills = [{ name: 'Listening', uri: 'https://skills.example/1', code: 'S1', framework: 'LifeComp' }];

async function toldOf(form: ActivityForm, organisationId: string): Promise<Record<string, unknown>> {
	const id = await anActivity(organisationId, form);
	// As it travels: dates and the like are text.
	return JSON.parse(JSON.stringify(jsonLdOf(await seeActivity(visitor, id), addresses, skills))) as Record<
		string,
		unknown
	>;
}

test("what is told of every kind is in schema.org's own words", async () => {
	const { id } = await anOrganisation();
	const plain = activityKinds.map((kind) =>
		eventForm({ kind, minAge: '14', maxAge: '20', capacity: '12', hashtag: 'river' })
	);
	const forms = [
		...plain,
		courseForm({ funder: await aFileRow(id) }),
		conferenceForm(),
		clubForm({ timeZone: 'Europe/Rome', starts: '2027-03-02T18:00', repeatUntil: '2027-09-30' }),
		clubForm({
			timeZone: 'Europe/Rome',
			starts: '2027-03-02T18:00',
			repeat: 'monthly-weekday',
			exceptions: []
		})
	];
	const told = await Promise.all(forms.map((form) => toldOf(form, id)));
	assert.deepEqual(schemaOrgProblems(told), []);
	for (const wrong of [
		{ '@type': 'Event', courseMode: 'Online' },
		{ '@type': 'Event', location: { '@type': 'Person' } },
		{ '@type': 'Event', isAccessibleForFree: 'yes and no', eventSchedule: 7 },
		{ '@type': 'Party' }
	])
		assert.notDeepEqual(schemaOrgProblems(wrong), []);
});

test('a club is a series with its schedule, a conference has sessions in rooms, a course teaches', async () => {
	const { id } = await anOrganisation();
	const club = await toldOf(clubForm({ timeZone: 'Europe/Rome', starts: '2027-03-02T18:00' }), id);
	assert.equal(club['@type'], 'EventSeries');
	const schedule = club.eventSchedule as Record<string, unknown>;
	assert.deepEqual(
		[
			schedule.repeatFrequency,
			schedule.byDay,
			schedule.startTime,
			schedule.endTime,
			schedule.scheduleTimezone
		],
		['P1W', ['https://schema.org/Tuesday'], '18:00:00', '19:30:00', 'Europe/Rome']
	);
	assert.equal((schedule.exceptDate as string[]).length, 2);
	assert.equal((club.subEvent as unknown[]).length, 12);
	assert.ok('about' in club && !('teaches' in club));
	const conference = await toldOf(conferenceForm(), id);
	const [session] = conference.subEvent as Record<string, unknown>[];
	assert.equal((conference.subEvent as unknown[]).length, 20);
	assert.deepEqual(session?.performer, [
		{ '@type': 'Person', name: 'Ottavia Brandi' },
		{ '@type': 'Person', name: 'Jonas Petrauskas' }
	]);
	assert.equal((session?.location as Record<string, unknown>).name, 'Great hall');
	assert.ok('teaches' in conference);
});
