import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerConsent } from '#domains/consents/answer-consent.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { aCity } from '#support/places.ts';
import { queued } from '#support/queued.ts';
import { refused } from '#support/refused.ts';
import { askPublicConsent, seePublicConsent } from './ask-public-consent.ts';
import { publicHolders } from './public-holders.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	await aCity();
	await db().updateTable('cities').set({ publicAge: 13, publicConsentAge: 18 }).execute();
});
after(() => ground.close());

const bornYearsAgo = (years: number) => aLearner({ birthYear: new Date().getUTCFullYear() - years });

test('a learner asks, the guardian says yes, and the learner may be public; taken back, no more', async () => {
	const { actor, id } = await bornYearsAgo(16);
	assert.deepEqual(await seePublicConsent(actor), { need: 'consent', age: 18, state: 'none' });
	await askPublicConsent(actor, { address: 'Guardian@example.org', language: 'it' });
	assert.equal((await seePublicConsent(actor)).state, 'asked');
	assert.equal((await publicHolders([id])).has(id), false);
	const letters = (await queued('send-mail')).filter((one) => one.includes('guardian@example.org'));
	const token = /consents\/([\w-]+)/.exec(letters[0] ?? '')?.[1] ?? '';
	await answerConsent(visitor, { token, answer: 'give' });
	assert.deepEqual(await seePublicConsent(actor), { need: 'nothing', age: 18, state: 'given' });
	assert.equal((await publicHolders([id])).has(id), true);
	await refused(askPublicConsent(actor, { address: 'other@example.org' }), 'already-done');
	await answerConsent(visitor, { token, answer: 'withdraw' });
	assert.equal((await seePublicConsent(actor)).need, 'consent');
});

test('who is too young, has not said, or is grown asks nobody; nor for themself, nor as a visitor', async () => {
	const [young, unsaid, grown] = [
		await bornYearsAgo(12),
		await aLearner({ birthYear: null }),
		await bornYearsAgo(30)
	];
	assert.equal((await seePublicConsent(young.actor)).need, 'age');
	assert.equal((await seePublicConsent(unsaid.actor)).need, 'year');
	assert.equal((await seePublicConsent(grown.actor)).need, 'nothing');
	for (const { actor } of [young, unsaid, grown]) {
		await refused(askPublicConsent(actor, { address: 'guardian@example.org' }), 'already-done');
	}
	const { actor, email } = await bornYearsAgo(16);
	await refused(askPublicConsent(actor, { address: email }), 'invalid-input', 'address: consent_problem_own');
	await refused(askPublicConsent(visitor, { address: 'guardian@example.org' }), 'sign-in-needed');
	await refused(seePublicConsent(visitor), 'sign-in-needed');
});
