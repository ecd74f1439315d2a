import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { aFileRow, anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { joinActivity } from './join-activity.ts';
import { remindSessions } from './remind-sessions.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function remindedAt(accountId: string, at: string): Promise<string[]> {
	setClock(() => new Date(at));
	await Promise.all([remindSessions(), remindSessions()]);
	const rows = await db()
		.selectFrom('notifications')
		.select('mailValues')
		.where('accountId', '=', accountId)
		.where('kind', '=', 'session-reminder')
		.orderBy('id')
		.execute();
	return rows.map(({ mailValues }) => (mailValues as { startsAt: string }).startsAt.slice(0, 13));
}

async function someoneIn(activityId: string): Promise<string> {
	const { id } = await anAccount();
	setClock(() => new Date('2027-02-01T12:00:00Z'));
	await joinActivity(person(id), { activityId });
	return id;
}

test('a day before each session, once', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await anActivity(organisationId, courseForm({ funder: await aFileRow(organisationId) }));
	const id = await someoneIn(activityId);
	assert.deepEqual(await remindedAt(id, '2027-03-03T15:55:00Z'), []);
	assert.deepEqual(await remindedAt(id, '2027-03-03T16:05:00Z'), ['2027-03-04T16']);
	assert.deepEqual(await remindedAt(id, '2027-03-04T12:00:00Z'), ['2027-03-04T16']);
	assert.deepEqual(await remindedAt(id, '2027-03-11T12:00:00Z'), ['2027-03-04T16', '2027-03-11T16']);
});

test('moved: told of the new time; cancelled: not told at all', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId, eventForm());
	const id = await someoneIn(activityId);
	assert.deepEqual(await remindedAt(id, '2027-05-07T13:00:00Z'), ['2027-05-08T12']);
	const { revision } = await seeDraft(owner, activityId);
	const moved = eventForm({ starts: '2027-05-10T14:00', ends: '2027-05-10T17:00' });
	await keepDraft(owner, { activityId, revision, form: moved });
	await publishActivity(owner, { activityId });
	assert.deepEqual(await remindedAt(id, '2027-05-08T11:00:00Z'), ['2027-05-08T12']);
	assert.deepEqual(await remindedAt(id, '2027-05-09T13:00:00Z'), ['2027-05-08T12', '2027-05-10T12']);
	const other = await anActivity(organisationId, eventForm({ starts: '2027-06-01T10:00', ends: '' }));
	const waiting = await someoneIn(other);
	await cancelActivity(owner, { activityId: other, reason: 'Flood' });
	assert.deepEqual(await remindedAt(waiting, '2027-05-31T12:00:00Z'), []);
});
