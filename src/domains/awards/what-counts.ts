import { activitiesWithBadge } from '#domains/activities/attach-badge.ts';
import { countAttendedBy } from '#domains/attendance/see-attendance.ts';
import { requiredBadges, type Task } from '#domains/badges/task.ts';
import { now } from '#server/clock.ts';
import type { Db } from '#server/db.ts';
import { countingBadges } from './prerequisites.sql.server.ts';

export type Counts = (accountId: string, task: Pick<Task, 'check'>) => boolean;

/**
 * Whether tasks of a badge are met by what these accounts hold, or by where they were, as it stands now: a badge that
 * was taken back, is held back or has ended does not count, nor does one that is still on a claim card.
 */
export async function whatCounts(
	on: Db,
	{ badgeId, tasks }: { badgeId: string; tasks: readonly Task[] },
	accountIds: readonly string[]
): Promise<Counts> {
	const held = await countingBadges(on, accountIds, tasks.flatMap(requiredBadges), now());
	const asksToCome = tasks.some(({ check }) => typeof check === 'object' && check.kind === 'attendance');
	const activities = asksToCome ? await activitiesWithBadge(badgeId, on) : [];
	const came: Awaited<ReturnType<typeof countAttendedBy>>[] = [];
	for (const activityId of activities) came.push(await countAttendedBy(activityId, accountIds, on));
	return (accountId, { check }) => {
		if (typeof check !== 'object') return false;
		if (check.kind === 'badges') {
			const mine = held.get(accountId);
			return check.badgeIds.filter((id) => mine?.has(id)).length >= check.needed;
		}
		if (check.kind !== 'attendance') return false;
		return came.some(({ sessions, attended }) => {
			const asked = check.sessions === 'all' ? sessions : check.sessions;
			return asked > 0 && (attended.get(accountId) ?? 0) >= asked;
		});
	};
}
