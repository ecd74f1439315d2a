import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeMembers } from '#domains/organisations/see-members.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { isHelper } from './conflict.ts';
import { type Evidence, isIn } from './evidence.ts';
import { evidenceOf } from './evidence.sql.server.ts';
import { mayReview, mayReviewAsPeer, maySeeQueue } from './may.ts';
import { type TaskAtHand, taskOf } from './own-submission.ts';
import type { Submission } from './quest.ts';
import { quorum, type Review } from './review.ts';
import { commentsOf, reviewsOf } from './reviews.sql.server.ts';
import { roundsOf, submissionById, submissionByPeerToken } from './submissions.sql.server.ts';
import { takesAssessor } from './task-review.ts';

export type SeenReview = Pick<
	Review,
	'id' | 'round' | 'part' | 'verdict' | 'comment' | 'level' | 'reviewedAt'
> & {
	reviewer: string;
	isMine: boolean;
};

/** Why this person cannot review it now; undefined when they can. */
export type Hindrance = 'own' | 'helped' | 'done' | 'decided' | undefined;

/** What somebody sent, for those of the organisation who review it. */
export async function seeSubmission(actor: Actor, submissionId: string) {
	const submission = await submissionById(db(), submissionId);
	if (!submission) throw new Refusal('not-found');
	permit(actor, maySeeQueue(actor, submission.organisationId));
	const at = await taskOf(submission);
	if (!takesAssessor(at.task.check) || submission.round === 0) throw new Refusal('not-found');
	const [seen, comments, { members }] = await Promise.all([
		seenBy(actor, submission, at, mayReview(actor, submission)),
		commentsOf(db(), submission.organisationId),
		seeMembers(actor, submission.organisationId)
	]);
	const helpers = await Promise.all(members.map(({ accountId }) => isHelper(db(), submission, accountId)));
	const assessors = members
		.filter(({ accountId }, index) => accountId !== submission.accountId && !helpers[index])
		.map(({ accountId, name, isMe }) => ({ accountId, name, isMe }));
	return { ...seen, comments, assessors };
}

/** The same for a peer, who was sent a link. */
export async function seePeerSubmission(actor: Actor, token: string) {
	const submission = await submissionByPeerToken(db(), token);
	if (!submission) throw new Refusal('link-unknown');
	const at = await taskOf(submission);
	const isOwn = actor.kind === 'person' && actor.accountId === submission.accountId;
	permit(actor, isOwn || mayReviewAsPeer(actor, submission, at.task.check, token));
	return seenBy(actor, submission, at, !isOwn);
}

async function seenBy(actor: Actor, submission: Submission, at: TaskAtHand, may: boolean) {
	const [pieces, reviews, rounds] = await Promise.all([
		evidenceOf(db(), [submission.id]),
		reviewsOf(db(), [submission.id]),
		roundsOf(db(), [submission.id])
	]);
	const me = accountOf(actor);
	const hindrance = await hindranceOf(submission, reviews, me, may);
	const people = await recipientsOf(
		[submission.accountId, ...reviews.map(({ reviewerId }) => reviewerId)].filter((id) => id !== null)
	);
	const shown = reviews.filter((review) => isShown(review, submission, me, hindrance));
	const { needed, of } = quorum(at.task.check);
	const counted = reviews.filter(({ round, part }) => round === submission.round && part !== 'second');
	return {
		submission,
		badge: at.badge,
		task: at.task,
		learner: people.get(submission.accountId ?? '')?.name ?? '',
		pieces: pieces.filter((piece) => isIn(piece, submission.round) && isSent(piece)).map(shownPiece),
		reviews: shown.map((review) => seenReview(review, people.get(review.reviewerId ?? '')?.name, me)),
		rounds,
		quorum: { needed, of, given: counted.length },
		hindrance,
		isSecond: hindrance === undefined && submission.state !== 'sent'
	};
}

/** Nobody knows what others said of this round before they have spoken themself. */
function isShown(
	review: Review,
	submission: Submission,
	me: string | undefined,
	hindrance: Hindrance
): boolean {
	if (review.reviewerId === me || review.round < submission.round) return true;
	return hindrance === 'done' || hindrance === 'decided';
}

async function hindranceOf(
	submission: Submission,
	reviews: readonly Review[],
	me: string | undefined,
	may: boolean
): Promise<Hindrance> {
	if (!may || me === undefined) return 'own';
	const inRound = reviews.filter(({ round }) => round === submission.round);
	if (inRound.some(({ reviewerId }) => reviewerId === me)) return 'done';
	if (await isHelper(db(), submission, me)) return 'helped';
	if (submission.state === 'sent') return undefined;
	const wantsSecond = submission.isDoubled && !inRound.some(({ part }) => part === 'second');
	return wantsSecond && inRound.length > 0 ? undefined : 'decided';
}

const isSent = ({ state }: Evidence): boolean => state === 'ready' || state === 'removed';

export type ShownPiece = Pick<
	Evidence,
	'id' | 'kind' | 'state' | 'content' | 'name' | 'mediaType' | 'byteSize' | 'fromRound' | 'visibility'
>;

export const shownPiece = (piece: Evidence): ShownPiece => {
	const { id, kind, state, content, name, mediaType, byteSize, fromRound, visibility } = piece;
	return { id, kind, state, content, name, mediaType, byteSize, fromRound, visibility };
};

export const seenReview = (
	review: Review,
	reviewer: string | undefined,
	me: string | undefined
): SeenReview => {
	const { id, round, part, verdict, comment, level, reviewedAt, reviewerId } = review;
	const isMine = me !== undefined && reviewerId === me;
	return { id, round, part, verdict, comment, level, reviewedAt, reviewer: reviewer ?? '', isMine };
};
