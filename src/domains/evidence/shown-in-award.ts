import type { Db, Trx } from '#server/db.ts';
import { namedBy } from './digest.ts';
import { isIn } from './evidence.ts';
import { evidenceOf } from './evidence.sql.server.ts';
import type { Quest } from './quest.ts';
import { insertFollower, lockQuest, questOfAward, setAward } from './quests.sql.server.ts';
import { submissionsOf } from './submissions.sql.server.ts';

/** What a credential tells of how it was earned: names of evidence that say nothing of it, and the levels reached. */
export type Earned = {
	evidence: { name: string; genre: string; taskId: string }[];
	results: { taskId: string; levelId: string }[];
};

export async function earnedBy(on: Db, questId: string): Promise<Earned> {
	const submissions = (await submissionsOf(on, questId)).filter(({ state }) => state === 'met');
	const rounds = new Map(submissions.map(({ id, round, taskId }) => [id, { round, taskId }]));
	const pieces = await evidenceOf(
		on,
		submissions.map(({ id }) => id)
	);
	return {
		evidence: pieces.flatMap(({ submissionId, digest, kind, state, ...piece }) => {
			const at = rounds.get(submissionId);
			if (!at || digest === null || state !== 'ready' || !isIn(piece, at.round)) return [];
			return [{ name: namedBy(digest), genre: kind, taskId: at.taskId }];
		}),
		results: submissions.flatMap(({ taskId, level }) => (level === null ? [] : [{ taskId, levelId: level }]))
	};
}

/** A quest held until the transaction ends, so that its badge is given once. */
export const holdQuest = (trx: Trx, questId: string): Promise<Quest | undefined> => lockQuest(trx, questId);

export const noteQuestAward = (trx: Trx, questId: string, awardId: string) => setAward(trx, questId, awardId);

/**
 * An award that follows another was earned by the same deed: what was shown for it comes along, seen by whom its learner
 * lets see it, without the pieces that they took away meanwhile.
 */
export async function earnedFor(
	trx: Trx,
	{ from, to }: { from: string; to: string }
): Promise<Earned | undefined> {
	const quest = await questOfAward(trx, from);
	if (!quest) return undefined;
	await insertFollower(trx, quest, to);
	return earnedBy(trx, quest.id);
}
