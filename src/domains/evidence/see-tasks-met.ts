import { type Db, db } from '#server/db.ts';
import { questsForBadge, questsTo } from './quests.sql.server.ts';
import { metTasksOf } from './submissions.sql.server.ts';

export type Way = {
	questId: string;
	badgeVersion: number;
	completedAt: Date | null;
	met: ReadonlySet<string>;
};

/** For rooms above: how far each of these accounts is on its way to a badge. Who has not set out is not in it. */
export async function seeTasksMet(
	badge: { organisationId: string; badgeId: string },
	accountIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, Way>> {
	const quests = await questsForBadge(on, badge, accountIds);
	const rows = await metTasksOf(
		on,
		quests.map(({ id }) => id)
	);
	return new Map(
		quests.flatMap(({ id, accountId, badgeVersion, completedAt }) => {
			if (!accountId) return [];
			const met = new Set(rows.filter(({ questId }) => questId === id).map(({ taskId }) => taskId));
			return [[accountId, { questId: id, badgeVersion, completedAt, met }]];
		})
	);
}

/** Of these badges, those that somebody has set out for, with the tasks that are met. */
export async function seeWays(
	accountId: string,
	badgeIds: readonly string[]
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const quests = await questsTo(db(), accountId, badgeIds);
	const rows = await metTasksOf(
		db(),
		quests.map(({ id }) => id)
	);
	return new Map(
		quests.map(({ id, badgeId }) => [
			badgeId,
			new Set(rows.filter(({ questId }) => questId === id).map(({ taskId }) => taskId))
		])
	);
}
