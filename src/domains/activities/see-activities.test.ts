import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import type { QueuedMail } from '#server/mail.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { cancelActivity } from './cancel-activity.ts';
import { joinActivity } from './join-activity.ts';
import { keepDraft } from './keep-draft.ts';
import { activitiesOnActivityCancelled } from './on-activity-cancelled.ts';
import { seeActivityMakers } from './see-activity-makers.ts';
import {
	seeActivitiesByIds,
	seeJoined,
	seeOrganisationActivities,
	seePublicActivities
} from './see-activities.ts';
import { startActivity } from './start-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('an organisation sees its drafts by what is typed in them; the public does not', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const published = await anActivity(organisationId);
	const draft = await startActivity(owner, { organisationId, title: 'Half a thought' });
	await keepDraft(owner, { activityId: published, revision: 3, form: eventForm({ title: 'Newer words' }) });
	const lines = await seeOrganisationActivities(owner, organisationId);
	assert.deepEqual(
		lines.map(({ id, title, state, isAhead }) => [id, title, state, isAhead]).sort(),
		[
			[published, 'River clean-up', 'published', true],
			[draft, 'Half a thought', 'draft', true]
		].sort()
	);
	const ids = async (found: Promise<{ id: string }[]>) => (await found).map(({ id }) => id);
	assert.deepEqual(await ids(seePublicActivities(organisationId)), [published]);
	assert.deepEqual(await ids(seeActivitiesByIds([draft, published, newId()])), [published]);
	await assert.rejects(seeOrganisationActivities(visitor, organisationId), { code: 'sign-in-needed' });
	const stranger = person((await anAccount()).id);
	await assert.rejects(seeOrganisationActivities(stranger, organisationId), { code: 'not-allowed' });
});

test('people see what they have joined, with how many others', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const learner = person((await anAccount()).id);
	await joinActivity(learner, { activityId });
	assert.deepEqual(
		(await seeJoined(learner)).map(({ id, joined }) => [id, joined]),
		[[activityId, 1]]
	);
	assert.deepEqual(await seeJoined(person((await anAccount()).id)), []);
	await assert.rejects(seeJoined(visitor), { code: 'sign-in-needed' });
});

test('an activity is made for organisations where one may, and for no closed one', async () => {
	const { id, name, owner } = await anOrganisation();
	const assessor = person(owner.accountId, { organisations: { [id]: 'assessor' } });
	assert.deepEqual(await seeActivityMakers(owner), [{ value: id, label: name }]);
	assert.deepEqual(await seeActivityMakers(assessor), []);
	await assert.rejects(seeActivityMakers(visitor), { code: 'sign-in-needed' });
	await db().updateTable('organisations').set({ closedAt: new Date() }).where('id', '=', id).execute();
	assert.deepEqual(await seeActivityMakers(owner), []);
	await assert.rejects(startActivity(owner, { organisationId: id }), { code: 'gone' });
});

test('whoever has a place gets one mail when it is cancelled, in their language', async () => {
	const { id: organisationId, owner, name } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const [one, other] = [await anAccount(), await anAccount()];
	await db().updateTable('accounts').set({ language: 'it' }).where('id', '=', other.id).execute();
	for (const { id } of [one, other]) await joinActivity(person(id), { activityId });
	await activitiesOnActivityCancelled.hear({ activityId });
	assert.deepEqual(await mailsWaiting(), []);
	await cancelActivity(owner, { activityId, reason: 'The river is in flood.' });
	await activitiesOnActivityCancelled.hear({ activityId });
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
		join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail'`.execute(db());
	return rows
		.map(({ payload: { to, template, language, values } }) => ({ to, template, language, values }))
		.sort((one, other) => one.to.localeCompare(other.to));
}
