import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import type { QueuedMail } from '#server/mail.ts';
import { anActivity } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { joinActivity } from './join-activity.ts';
import { signUpsOnActivityCancelled } from './on-activity-cancelled.ts';
import { isParticipant, seeJoined, seeJoinedCounts } from './see-joined.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('people see what they have joined, with how many others', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const learner = person((await anAccount()).id);
	await joinActivity(learner, { activityId });
	assert.deepEqual(
		(await seeJoined(learner)).map(({ id }) => id),
		[activityId]
	);
	assert.deepEqual([...(await seeJoinedCounts([activityId, organisationId]))], [[activityId, 1]]);
	assert.equal(await isParticipant(activityId, learner.accountId), true);
	assert.equal(await isParticipant(activityId, organisationId), false);
	assert.deepEqual(await seeJoined(person((await anAccount()).id)), []);
	await assert.rejects(seeJoined(visitor), { code: 'sign-in-needed' });
});

test('whoever has a place gets one mail when it is cancelled, in their language', async () => {
	const { id: organisationId, owner, name } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const [one, other] = [await anAccount(), await anAccount()];
	await db().updateTable('accounts').set({ language: 'it' }).where('id', '=', other.id).execute();
	for (const { id } of [one, other]) await joinActivity(person(id), { activityId });
	await signUpsOnActivityCancelled.hear({ activityId });
	assert.deepEqual(await mailsWaiting(), []);
	await cancelActivity(owner, { activityId, reason: 'The river is in flood.' });
	// Its worker may die between the mails and the word that they are written: then the job comes again.
	await signUpsOnActivityCancelled.hear({ activityId });
	await signUpsOnActivityCancelled.hear({ activityId });
	const link = `https://cairn.example/activities/${activityId}`;
	const values = { activity: 'River clean-up', organisation: name, reason: 'The river is in flood.', link };
	assert.deepEqual(await mailsWaiting(), [
		{ to: one.email, template: 'activity-cancelled', language: 'en', values },
		{ to: other.email, template: 'activity-cancelled', language: 'it', values }
	]);
});

/** What the queue is to send, by address. */
async function mailsWaiting() {
	const { rows } = await sql<{ payload: QueuedMail }>`select j.payload from graphile_worker._private_jobs j
		join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail'
		and j.payload->>'template' = 'activity-cancelled'`.execute(db());
	return rows
		.map(({ payload: { to, template, language, values } }) => ({ to, template, language, values }))
		.sort((one, other) => one.to.localeCompare(other.to));
}
