import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { hasQuest, type Task } from '#domains/badges/task.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { isIn } from './evidence.ts';
import { evidenceOf } from './evidence.sql.server.ts';
import { mayWorkOnBadge } from './may.ts';
import type { Quest, Submission } from './quest.ts';
import { questById, questOf, questsOfAccount } from './quests.sql.server.ts';
import { quorum } from './review.ts';
import { reviewsOf } from './reviews.sql.server.ts';
import { seenReview, type SeenReview, type ShownPiece, shownPiece } from './see-submission.ts';
import { roundsOf, submissionsOf } from './submissions.sql.server.ts';

export type QuestTask = {
	task: Task;
	/** Undefined while the quest has not begun, and for tasks without evidence that are not met yet. */
	submission: Submission | undefined;
	/** What goes, or went, with the round at hand. */
	pieces: (ShownPiece & { token: string | null; problem: string | null })[];
	reviews: SeenReview[];
	rounds: { round: number; sentAt: Date }[];
	quorum: { needed: number; of: number; given: number };
};

export type SeenQuest = { badge: PublishedBadge; quest: Quest | undefined; tasks: QuestTask[] };

/** Somebody's own work on a badge. Before they begin it is the badge's newest version, with nothing done. */
export async function seeQuest(actor: Actor, badgeId: string): Promise<SeenQuest> {
	permit(actor, mayWorkOnBadge(actor));
	const me = accountOf(actor) ?? '';
	const newest = await seeBadge(badgeId);
	const quest = await questOf(db(), newest, me);
	if (!quest && !hasQuest(newest.tasks)) throw new Refusal('not-found');
	const badge = quest ? await seeBadge(badgeId, quest.badgeVersion) : newest;
	const submissions = quest ? await submissionsOf(db(), quest.id) : [];
	const ids = submissions.map(({ id }) => id);
	const [pieces, reviews, rounds] = await Promise.all([
		evidenceOf(db(), ids),
		reviewsOf(db(), ids),
		roundsOf(db(), ids)
	]);
	const tasks = badge.tasks.map((task): QuestTask => {
		const submission = submissions.find(({ taskId }) => taskId === task.id);
		const isOf = ({ submissionId }: { submissionId: string }) => submissionId === submission?.id;
		const waits = submission?.state === 'sent' || submission?.state === 'met';
		const round = (submission?.round ?? 0) + (waits ? 0 : 1);
		const said = reviews.filter(isOf);
		const counted = said.filter((review) => review.round === submission?.round && review.part !== 'second');
		return {
			task,
			submission,
			pieces: pieces
				.filter((piece) => isOf(piece) && (isIn(piece, round) || piece.fromRound > round))
				.map((piece) => ({ ...shownPiece(piece), token: piece.token, problem: piece.problem })),
			// Who reviewed is the organisation's to say; a second look at a sample is no news for the learner.
			reviews: said
				.filter(({ part }) => part === 'peer' || part === 'assessor')
				.map((review) => seenReview(review, undefined, me)),
			rounds: rounds.filter(isOf).map(({ round: number, sentAt }) => ({ round: number, sentAt })),
			quorum: { ...quorum(task.check), given: counted.length }
		};
	});
	return { badge, quest, tasks };
}

/** For rooms above: asked when the tasks of a quest are completed. */
export const findQuest = (questId: string): Promise<Quest | undefined> => questById(db(), questId);

/** What somebody has set out for and not reached yet. */
export async function seeQuests(actor: Actor): Promise<Quest[]> {
	const me = accountOf(actor);
	return me === undefined ? [] : (await questsOfAccount(db(), me)).filter(({ completedAt }) => !completedAt);
}
