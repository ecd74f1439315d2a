import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { completeQuest } from './complete-quest.ts';
import { refuseConflict } from './conflict.ts';
import { mayReview, mayReviewAsPeer } from './may.ts';
import { tellReviewed } from './tell-reviewed.ts';
import { takesAssessor } from './task-review.ts';
import { type TaskAtHand, taskOf } from './own-submission.ts';
import type { Submission } from './quest.ts';
import { decision, levelReached, quorum, type Review, type ReviewPart, verdicts } from './review.ts';
import { insertReview, keepComment, reviewsOf } from './reviews.sql.server.ts';
import { changeSubmission, lockSubmission, submissionById } from './submissions.sql.server.ts';

const input = z.object({
	submissionId: z.uuid(),
	/** The round that the reviewer has on screen. */
	round: z.coerce.number().int().positive(),
	verdict: z.enum(verdicts, { error: 'problem_required' }),
	comment: z.string().trim().max(4000).default(''),
	/** A comment that was kept before, used as it is. */
	savedComment: z.string().trim().max(4000).default(''),
	level: z.string().max(40).default(''),
	/** Kept for the next time. */
	keepComment: z.string().max(10).default(''),
	/** What a peer was sent. */
	peerToken: z.string().max(100).optional()
});

/**
 * One person's judgement of one round: approve, or ask to improve with a word on how. When enough of those who look have
 * said the same, the task is met or goes back to its learner, who is told; and with the last task the badge is theirs.
 */
export async function reviewSubmission(actor: Actor, asked: unknown): Promise<void> {
	const given = parse(input, asked);
	const { submissionId, peerToken } = given;
	const known = await submissionById(db(), submissionId);
	if (!known || known.round === 0) throw new Refusal('not-found');
	const at = await taskOf(known);
	const asPeer = peerToken !== undefined;
	const may = asPeer
		? mayReviewAsPeer(actor, known, at.task.check, peerToken)
		: mayReview(actor, known) && takesAssessor(at.task.check);
	permit(actor, may);
	const reviewerId = accountOf(actor);
	if (!reviewerId) throw new Refusal('sign-in-needed');
	const comment = [given.savedComment, given.comment].filter((text) => text !== '').join('\n\n');
	refuseUnfinished({ ...given, comment }, at);
	await act(actor, 'review-submission', { submission: submissionId, round: given.round }, async (trx) => {
		const submission = await lockSubmission(trx, submissionId);
		if (submission?.round !== given.round) throw new Refusal('conflict');
		const reviews = await reviewsOf(trx, [submissionId]);
		await refuseConflict(trx, submission, reviewerId, reviews);
		const part = partIn(submission, reviews, asPeer);
		const { organisationId, round } = submission;
		const { verdict } = given;
		const said = { reviewerId, part, verdict, comment, reviewedAt: now() };
		const level = verdict === 'approve' && given.level !== '' ? given.level : null;
		const review: Review = { id: newId(), organisationId, submissionId, round, level, ...said };
		await insertReview(trx, review);
		if (given.keepComment !== '' && given.comment !== '' && !asPeer) {
			const kept = { id: newId(), organisationId, text: given.comment.slice(0, 1000) };
			await keepComment(trx, { ...kept, createdBy: reviewerId, createdAt: now() });
		}
		if (part !== 'second') await decide(trx, submission, at, [...reviews, review]);
	});
}

function refuseUnfinished(
	given: { verdict: string; comment: string; level: string },
	{ task }: TaskAtHand
): void {
	const problem = (field: string, message: string) =>
		new Refusal('invalid-input', { fields: [{ field, message }] });
	if (given.verdict === 'improve' && given.comment === '') throw problem('comment', 'review_problem_comment');
	if (given.verdict === 'improve' || !task.levels) return;
	if (!task.levels.some(({ id }) => id === given.level)) throw problem('level', 'review_problem_level');
}

/** While it waits, a review counts. Decided already, it may still be the second look at a sample. */
function partIn(submission: Submission, reviews: readonly Review[], asPeer: boolean): ReviewPart {
	if (submission.state === 'sent') return asPeer ? 'peer' : 'assessor';
	const inRound = reviews.filter(({ round }) => round === submission.round);
	const isOpen = submission.isDoubled && !inRound.some(({ part }) => part === 'second');
	if (asPeer || !isOpen || inRound.length === 0) throw new Refusal('already-done');
	return 'second';
}

async function decide(
	trx: Trx,
	submission: Submission,
	at: TaskAtHand,
	all: readonly Review[]
): Promise<void> {
	const inRound = all.filter(({ round }) => round === submission.round);
	const outcome = decision(inRound, quorum(at.task.check));
	if (outcome === 'waiting') return;
	const approving = inRound.filter(({ verdict }) => verdict === 'approve').map(({ level }) => level);
	const level = outcome === 'met' ? levelReached(at.task.levels ?? [], approving) : null;
	await changeSubmission(trx, submission.id, { state: outcome, decidedAt: now(), level }, now());
	const isComplete = outcome === 'met' && (await completeQuest(trx, at.quest.id, at.badge.tasks));
	// The mail about the badge itself says it all.
	if (!isComplete) await tellReviewed(trx, at, outcome);
}
