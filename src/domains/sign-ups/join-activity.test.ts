import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Actor, visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { activitiesOnAccountLeft } from '#domains/activities/on-account-left.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { aFileRow, anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { joinActivity } from './join-activity.ts';
import { leaveActivity } from './leave-activity.ts';
import { signUpsOnAccountLeft } from './on-account-left.ts';
import { seeParticipants } from './see-participants.ts';
import { seeSignUp } from './see-sign-up.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-02-01T12:00:00Z'));
});
after(() => ground.close());

const signUpSeen = async (actor: Actor, activityId: string) =>
	seeSignUp(actor, await seeActivity(actor, activityId));

const someone = async () => person((await anAccount()).id);

test('joining takes a place, twice is once, leaving gives it back', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await anActivity(organisationId, eventForm({ capacity: '2' }));
	const learner = await someone();
	await joinActivity(learner, { activityId });
	await joinActivity(learner, { activityId });
	const seen = await signUpSeen(learner, activityId);
	assert.deepEqual([seen.hasJoined, seen.joined, seen.placesLeft, seen.state], [true, 1, 1, 'open']);
	await leaveActivity(learner, { activityId });
	await leaveActivity(learner, { activityId });
	const after = await signUpSeen(learner, activityId);
	assert.deepEqual([after.hasJoined, after.joined], [false, 0]);
	await joinActivity(learner, { activityId });
	assert.equal((await signUpSeen(visitor, activityId)).joined, 1);
});

test('thirty learners at once for twelve places: twelve are in', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await anActivity(organisationId, eventForm({ capacity: '12' }));
	const learners = await Promise.all(Array.from({ length: 30 }, someone));
	const results = await Promise.allSettled(learners.map((learner) => joinActivity(learner, { activityId })));
	const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
	assert.deepEqual(
		refused,
		Array.from({ length: 18 }, () => 'full')
	);
	assert.equal((await signUpSeen(visitor, activityId)).joined, 12);
	const inside = learners[results.findIndex((result) => result.status === 'fulfilled')];
	assert.ok(inside);
	await joinActivity(inside, { activityId });
});

test('nobody joins after the deadline, after the end, a cancelled one, or one without sign-up', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const learner = await someone();
	const refusals: [Parameters<typeof eventForm>[0], string][] = [
		[{ signUpCloses: '2027-02-01T12:59' }, 'sign-up-closed'],
		[{ starts: '2027-01-30T10:00', ends: '2027-01-30T12:00' }, 'activity-over'],
		[{ signUp: 'none' }, 'not-ready'],
		[{ signUp: 'external', signUpUrl: 'https://example.org/join' }, 'not-ready']
	];
	for (const [given, code] of refusals) {
		const activityId = await anActivity(organisationId, eventForm(given));
		await assert.rejects(joinActivity(learner, { activityId }), { code });
	}
	const open = await anActivity(organisationId, eventForm({ signUpCloses: '2027-02-01T13:01' }));
	await joinActivity(learner, { activityId: open });
	await cancelActivity(owner, { activityId: open, reason: 'Flood' });
	await assert.rejects(joinActivity(await someone(), { activityId: open }), { code: 'activity-cancelled' });
	const draft = await startActivity(owner, { organisationId });
	for (const activityId of [draft, newId()]) {
		await assert.rejects(joinActivity(learner, { activityId }), { code: 'not-found' });
	}
	await assert.rejects(joinActivity(visitor, { activityId: open }), { code: 'sign-in-needed' });
	await assert.rejects(leaveActivity(visitor, { activityId: open }), { code: 'sign-in-needed' });
});

test('the online link is for participants and organisers alone', async () => {
	const { id: organisationId, owner, city } = await anOrganisation();
	const activityId = await anActivity(organisationId, courseForm({ funder: await aFileRow(organisationId) }));
	const learner = await someone();
	const assessor = person((await anAccount()).id, { organisations: { [organisationId]: 'assessor' } });
	const cityAdmin = person((await anAccount()).id, { cities: [city] });
	for (const actor of [visitor, learner, assessor, cityAdmin]) {
		const seen = await seeActivity(actor, activityId);
		assert.equal(seen.activity.onlineUrl, null);
		assert.equal((await seeSignUp(actor, seen)).onlineUrl, null);
		assert.equal(seen.hasOnlineUrl, true);
		assert.ok(!JSON.stringify(seen).includes('meet.example.org'));
	}
	await joinActivity(learner, { activityId });
	assert.match((await signUpSeen(learner, activityId)).onlineUrl ?? '', /meet\.example\.org/);
	assert.match((await signUpSeen(owner, activityId)).onlineUrl ?? '', /meet\.example\.org/);
	await leaveActivity(learner, { activityId });
	assert.equal((await signUpSeen(learner, activityId)).onlineUrl, null);
});

test('participants are seen by those who run it', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const first = await anAccount({ name: 'Ada' });
	const second = await anAccount({ name: 'Bo' });
	for (const { id } of [first, second]) await joinActivity(person(id), { activityId });
	const seen = await seeParticipants(owner, activityId);
	assert.deepEqual(
		seen.participants.map(({ name }) => name),
		['Ada', 'Bo']
	);
	const assessor = person((await anAccount()).id, { organisations: { [organisationId]: 'assessor' } });
	await assert.rejects(seeParticipants(visitor, activityId), { code: 'sign-in-needed' });
	for (const actor of [person(first.id), assessor, (await anOrganisation()).owner]) {
		await assert.rejects(seeParticipants(actor, activityId), { code: 'not-allowed' });
	}
});

test('an account that leaves leaves no trace here', async () => {
	const { id: organisationId } = await anOrganisation();
	const { id } = await anAccount();
	const organiser = person(id, { organisations: { [organisationId]: 'organiser' } });
	const activityId = await anActivity(organisationId, eventForm(), organiser);
	await joinActivity(organiser, { activityId });
	for (const room of [activitiesOnAccountLeft, signUpsOnAccountLeft]) {
		await room.hear({ accountId: id });
		await room.hear({ accountId: id });
	}
	const [activity, draft, signUps] = await Promise.all([
		db().selectFrom('activities').select('createdBy').where('id', '=', activityId).executeTakeFirstOrThrow(),
		db()
			.selectFrom('activityDrafts')
			.select('updatedBy')
			.where('activityId', '=', activityId)
			.executeTakeFirstOrThrow(),
		db().selectFrom('signUps').select('accountId').where('accountId', '=', id).execute()
	]);
	assert.deepEqual([activity.createdBy, draft.updatedBy, signUps], [null, null, []]);
	assert.equal((await signUpSeen(visitor, activityId)).joined, 0);
});
