import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { anActivity } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { clubForm } from '#support/kinds.ts';
import { anOrganisation } from '#support/places.ts';
import { renewMeetings } from './renew-meetings.ts';
import { seeActivity } from './see-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('meetings that run out are written further ahead by night, and only once', async () => {
	const { id: organisationId } = await anOrganisation();
	const endless = await anActivity(
		organisationId,
		clubForm({ timeZone: 'Europe/Rome', starts: '2026-01-06T18:00' })
	);
	const bounded = clubForm({
		timeZone: 'Europe/Rome',
		starts: '2026-01-06T18:00',
		repeatUntil: '2026-03-31'
	});
	await anActivity(organisationId, bounded);
	const whole = (await seeActivity(visitor, endless)).activity;
	assert.equal(await renewMeetings(), 0, 'all are written a year ahead');

	// As it stands after nine months without a night's work.
	await pool().query(
		"update activity_repeats set written_until = now() + interval '90 days' where written_until is not null"
	);
	await pool().query(
		"delete from activity_sessions where activity_id = $1 and starts_at > now() + interval '90 days'",
		[endless]
	);
	await pool().query("update activities set ends_at = now() + interval '90 days' where id = $1", [endless]);
	assert.equal(await renewMeetings(), 1);
	const { activity } = await seeActivity(visitor, endless);
	assert.deepEqual(
		activity.sessions.slice(0, whole.sessions.length).map(({ startsAt }) => startsAt),
		whole.sessions.map(({ startsAt }) => startsAt)
	);
	assert.equal(activity.endsAt?.getTime(), activity.sessions.at(-1)?.endsAt?.getTime());
	assert.equal(activity.updatedAt.getTime(), whole.updatedAt.getTime(), 'nothing that it says is new');
	const { rows } = await pool().query(
		"select 1 from graphile_worker.jobs where task_identifier like 'fact:activity-renewed%'"
	);
	assert.equal(rows.length, 1);
	assert.equal(await renewMeetings(), 0);
});
