import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { aClaimLink } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { answerReflection, seeReflections } from './answer-reflection.ts';
import { claimBadge } from './claim-badge.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function anAward() {
	const link = await aClaimLink();
	const learner = await aLearner();
	return { ...link, ...learner, ...(await claimBadge(learner.actor, link)) };
}

test('the holder answers, changes and takes back what they said', async () => {
	const { actor, awardId } = await anAward();
	const [first, second] = await seeReflections(actor, awardId);
	assert.ok(first && second);
	await answerReflection(actor, {
		awardId,
		answers: { [first.questionId]: 'Eels!', [second.questionId]: 'Come again.', other: 'nobody asked' }
	});
	await answerReflection(actor, {
		awardId,
		answers: { [first.questionId]: 'Two eels!', [second.questionId]: ' ' }
	});
	assert.deepEqual(
		(await seeReflections(actor, awardId)).map(({ answer }) => answer),
		['Two eels!', '']
	);
});

test('nobody else answers or reads, not even who gave the badge', async () => {
	const { organiser, awardId } = await anAward();
	for (const other of [visitor, organiser, (await aLearner()).actor]) {
		const no = { code: other === visitor ? 'sign-in-needed' : 'not-found' };
		await assert.rejects(answerReflection(other, { awardId, answers: {} }), no);
		await assert.rejects(seeReflections(other, awardId), no);
	}
});
