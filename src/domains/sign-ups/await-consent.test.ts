import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { askConsent } from '#domains/consents/ask-consent.ts';
import { answerConsent, seeConsent } from '#domains/consents/answer-consent.ts';
import { consentTextVersion, needsConsent } from '#domains/consents/consent.ts';
import { act } from '#server/act.ts';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { aDoor } from '#support/doors.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { runJobs } from '#support/run-jobs.ts';
import { countMails, newestMail } from '#support/visits.ts';
import { awaitConsent, seeConsentNeed } from './await-consent.ts';
import { joinActivity } from './join-activity.ts';
import { seeParticipants } from './see-participants.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const young = () => aLearner({ birthYear: new Date().getUTCFullYear() - 12 });
const guardian = () => `guardian-${Math.random().toString(36).slice(2)}@example.org`;

async function aStrictDoor() {
	const door = await aDoor();
	const { cityId } = await db()
		.selectFrom('activities')
		.select('cityId')
		.where('id', '=', door.activityId)
		.executeTakeFirstOrThrow();
	await db().updateTable('cities').set({ signUpConsentAge: 16 }).where('id', '=', cityId).execute();
	const participants = async () =>
		(await seeParticipants(door.organiser, door.activityId)).participants.map(({ accountId }) => accountId);
	return { ...door, participants };
}

const tokenIn = async (address: string) => (await newestMail(address))?.link.pathname.split('/').at(-1) ?? '';

test('whoever reaches the age this year is still asked for; who has not said counts as under it', () => {
	for (const [birthYear, age, asked] of [
		[2010, 16, true],
		[2009, 16, false],
		[null, 16, true],
		[null, 0, false],
		[2020, 0, false]
	] as const) {
		assert.equal(needsConsent(birthYear, age, 2026), asked);
	}
});

test('a sign-up waits for the guardian, and is done by itself when they say yes', async () => {
	const { activityId, participants } = await aStrictDoor();
	const { actor, id, email } = await young();
	const address = guardian();
	await assert.rejects(joinActivity(actor, { activityId }), { code: 'consent-needed' });
	await assert.rejects(awaitConsent(actor, { activityId, address: email }), { code: 'invalid-input' });
	await awaitConsent(actor, { activityId, address });
	assert.equal((await seeConsentNeed(actor, activityId)).need?.state, 'asked');
	assert.deepEqual(await participants(), []);
	const token = await tokenIn(address);
	await answerConsent(visitor, { token, answer: 'give' });
	await runJobs();
	assert.deepEqual(await participants(), [id]);
	const consent = await seeConsent(token);
	assert.deepEqual([consent.state, consent.textVersion], ['given', consentTextVersion]);
	assert.ok(consent.answeredAt);
	await answerConsent(visitor, { token, answer: 'withdraw' });
	await runJobs();
	assert.deepEqual(await participants(), []);
	await assert.rejects(joinActivity(actor, { activityId }), { code: 'consent-needed' });
});

test('refused, nobody joins; asked again at another address, only the newer link counts', async () => {
	const { activityId, participants } = await aStrictDoor();
	const { actor } = await young();
	const [first, second] = [guardian(), guardian()];
	await awaitConsent(actor, { activityId, address: first });
	const old = await tokenIn(first);
	await answerConsent(visitor, { token: old, answer: 'refuse' });
	await runJobs();
	assert.deepEqual(await participants(), []);
	await awaitConsent(actor, { activityId, address: second });
	await assert.rejects(seeConsent(old), { code: 'link-unknown' });
	await assert.rejects(answerConsent(visitor, { token: old, answer: 'give' }), { code: 'link-unknown' });
	await answerConsent(visitor, { token: await tokenIn(second), answer: 'give' });
	await runJobs();
	assert.equal((await participants()).length, 1);
});

test('siblings share the address of a parent: each is asked for by itself', async () => {
	const { activityId, participants } = await aStrictDoor();
	const address = guardian();
	const [one, two] = [await young(), await young()];
	await awaitConsent(one.actor, { activityId, address });
	const token = await tokenIn(address);
	await awaitConsent(two.actor, { activityId, address });
	assert.equal(await countMails(address), 2);
	await answerConsent(visitor, { token, answer: 'give' });
	await runJobs();
	assert.deepEqual(await participants(), [one.id]);
});

test('who is old enough joins at once; a visitor and somebody else ask for nobody', async () => {
	const { activityId, participants } = await aStrictDoor();
	const { actor, id } = await aLearner({ birthYear: 1990 });
	await joinActivity(actor, { activityId });
	assert.deepEqual(await participants(), [id]);
	await assert.rejects(awaitConsent(actor, { activityId, address: guardian() }), { code: 'already-done' });
	await assert.rejects(awaitConsent(visitor, { activityId, address: guardian() }), {
		code: 'sign-in-needed'
	});
	await assert.rejects(seeConsentNeed(visitor, activityId), { code: 'sign-in-needed' });
	await assert.rejects(answerConsent(visitor, { token: 'nothing', answer: 'give' }), {
		code: 'link-unknown'
	});
	await assert.rejects(answerConsent(system, { token: 'nothing', answer: 'give' }), { code: 'not-allowed' });
});

test('where a city asks for it, nobody under the age is public without consent', async () => {
	await db().updateTable('cities').set({ publicConsentAge: 18 }).execute();
	const { id } = await aLearner({ birthYear: new Date().getUTCFullYear() - 17 });
	assert.equal((await publicHolders([id])).has(id), false);
	const address = guardian();
	await act(system, 'test', {}, (trx) =>
		askConsent(trx, {
			...{ whose: { accountId: id, claimCardId: null }, purpose: 'public', cityId: null },
			...{ name: 'Kim', place: 'Cairn', guardianAddress: address, language: 'en' }
		})
	);
	const token = await tokenIn(address);
	await answerConsent(visitor, { token, answer: 'give' });
	assert.equal((await publicHolders([id])).has(id), true);
	await answerConsent(visitor, { token, answer: 'withdraw' });
	assert.equal((await publicHolders([id])).has(id), false);
});
