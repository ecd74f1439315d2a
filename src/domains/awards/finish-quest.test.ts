import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seePassport } from '#domains/passport/see-passport.ts';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { visitor } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { aMember, aQuest, forAssessors } from '#support/quests.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { countMails } from '#support/visits.ts';
import { saltedDigest } from '#domains/evidence/digest.ts';
import { removeEvidence } from '#domains/evidence/remove-evidence.ts';
import { reviewSubmission } from '#domains/evidence/review-submission.ts';
import { seePeerSubmission, seeSubmission } from '#domains/evidence/see-submission.ts';
import { seeQuest } from '#domains/evidence/see-quest.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { setDoubleReview } from '#domains/evidence/set-double-review.ts';
import { seeAgreement } from '#domains/evidence/see-agreement.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const approve = { verdict: 'approve', round: 1 } as const;
const improve = { verdict: 'improve', round: 1, comment: 'Show the brakes too.' } as const;

test('two of three approve after it was sent back, and the badge is there, once', async () => {
	const levels = 'Begun: with help\nGood: alone';
	const { organisationId, badgeId, learner, submissionId } = await aQuest([
		{ ...forAssessors(2, 3), levels }
	]);
	const [one, two, three] = [
		await aMember(organisationId),
		await aMember(organisationId, 'organiser'),
		await aMember(organisationId)
	];
	await sendSubmission(learner.actor, { submissionId, text: 'I mended the chain.' });
	await assert.rejects(sendSubmission(learner.actor, { submissionId, text: 'x' }), { code: 'already-done' });
	await reviewSubmission(one.actor, { submissionId, ...improve });
	await assert.rejects(reviewSubmission(one.actor, { submissionId, ...improve }), { code: 'already-done' });
	await assert.rejects(reviewSubmission(two.actor, { submissionId, ...improve, comment: '' }), {
		code: 'invalid-input'
	});
	assert.deepEqual((await seeSubmission(two.actor, submissionId)).reviews, [], 'blind before one has spoken');
	await reviewSubmission(two.actor, { submissionId, ...improve, keepComment: '1' });
	const back = (await seeQuest(learner.actor, badgeId)).tasks[0];
	assert.equal(back?.submission?.state, 'to-improve');
	assert.deepEqual(
		back.reviews.map(({ comment }) => comment),
		[improve.comment, improve.comment]
	);
	await sendSubmission(learner.actor, { submissionId, text: 'I mended the chain and the brakes.' });
	await assert.rejects(reviewSubmission(one.actor, { submissionId, ...approve, level: 'level-2' }), {
		code: 'conflict'
	});
	await assert.rejects(reviewSubmission(one.actor, { submissionId, ...approve, round: 2 }), {
		code: 'invalid-input'
	});
	await reviewSubmission(one.actor, { submissionId, ...approve, round: 2, level: 'level-2' });
	await reviewSubmission(three.actor, { submissionId, ...approve, round: 2, level: 'level-1' });
	await assert.rejects(
		reviewSubmission(two.actor, { submissionId, ...approve, round: 2, level: 'level-1' }),
		{
			code: 'already-done'
		}
	);
	await runJobs();
	await runJobs();
	assert.deepEqual(await waitingJobs(), []);
	const [kept, ...more] = await seePassport(learner.actor);
	assert.equal(more.length, 0);
	const document = kept?.credential.document ?? '';
	const { verdict, checks } = await verifyCredential(document);
	assert.equal(verdict, 'valid', JSON.stringify(checks));
	const { evidence, credentialSubject } = JSON.parse(document) as {
		evidence: { id: string; genre: string }[];
		credentialSubject: { result: { achievedLevel: string }[] };
	};
	const { rows } = await pool().query<{ salt: string; content: string; to_round: number | null; id: string }>(
		`select id, salt, content, to_round from evidence where submission_id = $1 order by from_round`,
		[submissionId]
	);
	assert.deepEqual(
		rows.map(({ to_round: last }) => last),
		[1, null]
	);
	const last = rows[1];
	assert.ok(last);
	assert.deepEqual(
		evidence.map(({ id, genre }) => [id, genre]),
		[[`ni:///sha-256;${saltedDigest(last.salt, last.content)}`, 'text']]
	);
	assert.match(credentialSubject.result[0]?.achievedLevel ?? '', /#task-1-level-1$/);
	assert.ok(!document.includes('brakes'));
	// one mail that it was sent back, one about the badge
	assert.equal(await countMails(learner.email), 2);
	await removeEvidence(learner.actor, { evidenceId: last.id });
	assert.equal((await verifyCredential(document)).verdict, 'valid', 'the badge does not need its evidence');
});

test('nobody reviews their own, what they helped with, or what is of another organisation', async () => {
	const { organisationId, badgeId, learner, submissionId } = await aQuest([forAssessors()]);
	const helper = await aMember(organisationId);
	await sendSubmission(learner.actor, { submissionId, text: 'Done.', helpers: `with ${helper.email}` });
	await assert.rejects(reviewSubmission(helper.actor, { submissionId, ...approve }), {
		code: 'conflict-of-interest'
	});
	const organisations = new Map([[organisationId, 'owner' as const]]);
	const own = { ...learner.actor, organisations };
	await assert.rejects(reviewSubmission(own, { submissionId, ...approve }), { code: 'not-allowed' });
	for (const actor of [visitor, await aStranger(), (await aLearner()).actor]) {
		const no = { code: actor === visitor ? 'sign-in-needed' : 'not-allowed' };
		await assert.rejects(reviewSubmission(actor, { submissionId, ...approve }), no);
		await assert.rejects(seeSubmission(actor, submissionId), no);
		await assert.rejects(sendSubmission(actor, { submissionId, text: 'x' }), no);
		await assert.rejects(setDoubleReview(actor, { badgeId, doubleShare: 10 }), no);
		await assert.rejects(seeAgreement(actor, organisationId), no);
	}
});

test('peers are whom the learner asked, and only where the task says so', async () => {
	const { organisationId, badgeId, learner, submissions } = await aQuest([
		{ text: 'Teach somebody.', check: 'peers', needed: '2' },
		forAssessors(),
		{ text: 'Think about it.', check: 'self' }
	]);
	const [byPeers = '', byAssessors = '', bySelf = ''] = submissions;
	await sendSubmission(learner.actor, { submissionId: byPeers, text: 'I taught my brother.' });
	await sendSubmission(learner.actor, { submissionId: byAssessors, text: 'See there.' });
	const { submission } = (await seeQuest(learner.actor, badgeId)).tasks[0] ?? {};
	const peerToken = submission?.peerToken ?? '';
	const [peer, other, assessor] = [await aLearner(), await aLearner(), await aMember(organisationId)];
	const ask = { ...approve, peerToken };
	await assert.rejects(
		reviewSubmission(peer.actor, { ...ask, submissionId: byPeers, peerToken: 'guessed' }),
		{ code: 'not-allowed' }
	);
	await assert.rejects(reviewSubmission(peer.actor, { ...ask, submissionId: byAssessors }), {
		code: 'not-allowed'
	});
	await assert.rejects(reviewSubmission(learner.actor, { ...ask, submissionId: byPeers }), {
		code: 'not-allowed'
	});
	await assert.rejects(reviewSubmission(assessor.actor, { ...approve, submissionId: byPeers }), {
		code: 'not-allowed'
	});
	await assert.rejects(seeSubmission(assessor.actor, byPeers), { code: 'not-found' });
	await assert.rejects(seePeerSubmission(visitor, peerToken), { code: 'sign-in-needed' });
	assert.equal((await seePeerSubmission(peer.actor, peerToken)).pieces[0]?.content, 'I taught my brother.');
	await reviewSubmission(peer.actor, { ...ask, submissionId: byPeers });
	await reviewSubmission(other.actor, { ...ask, submissionId: byPeers });
	await reviewSubmission(assessor.actor, { ...approve, submissionId: byAssessors });
	assert.deepEqual(await sendSubmission(learner.actor, { submissionId: bySelf }), { isComplete: true });
	await runJobs();
	assert.equal((await seePassport(learner.actor)).length, 1);
});

test('a sample is reviewed twice, blind, and the organisation sees how far both agree', async () => {
	const { organisationId, organiser, badgeId, learner, submissionId } = await aQuest([forAssessors()]);
	const [first, second] = [await aMember(organisationId), await aMember(organisationId)];
	await setDoubleReview(organiser, { badgeId, doubleShare: '100' });
	await sendSubmission(learner.actor, { submissionId, text: 'Done.' });
	await reviewSubmission(first.actor, { submissionId, ...approve });
	const blind = await seeSubmission(second.actor, submissionId);
	assert.deepEqual([blind.reviews, blind.isSecond, blind.hindrance], [[], true, undefined]);
	await reviewSubmission(second.actor, { submissionId, ...improve });
	const { tasks } = await seeQuest(learner.actor, badgeId);
	assert.equal(tasks[0]?.submission?.state, 'met', 'the second look decides nothing');
	assert.equal(tasks[0].reviews.length, 1);
	const { all, badges } = await seeAgreement(organiser, organisationId);
	assert.deepEqual([all.pairs, all.share, badges[0]?.doubleShare], [1, 0, 100]);
	await assert.rejects(
		reviewSubmission((await aMember(organisationId)).actor, { submissionId, ...approve }),
		{
			code: 'already-done'
		}
	);
});

test('the history of reviews cannot be rewritten', async () => {
	const { organisationId, learner, submissionId } = await aQuest([forAssessors()]);
	const { actor } = await aMember(organisationId);
	await sendSubmission(learner.actor, { submissionId, text: 'Done.' });
	await reviewSubmission(actor, { submissionId, ...improve });
	for (const statement of [
		`update reviews set verdict = 'approve' where submission_id = $1`,
		`update reviews set verdict = 'approve', erased_at = now() where submission_id = $1`,
		`update reviews set comment = 'other words', erased_at = now() where submission_id = $1`,
		`update reviews set comment = '' where submission_id = $1`,
		`delete from reviews where submission_id = $1`,
		`update submission_rounds set evidence = '[]' where submission_id = $1`,
		`delete from submission_rounds where submission_id = $1`
	]) {
		await assert.rejects(pool().query(statement, [submissionId]), /cannot be rewritten/, statement);
	}
	await assert.rejects(pool().query('truncate reviews'), /cannot be rewritten/);
});
