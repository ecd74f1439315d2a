import { z } from 'zod';
import { activitiesWithBadge } from '#domains/activities/attach-badge.ts';
import { seeAttended } from '#domains/attendance/see-attendance.ts';
import { seeBadges } from '#domains/badges/see-badge.ts';
import type { Task } from '#domains/badges/task.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { mayFinishQuests } from './may.ts';
import { meetByItself } from './meet-by-itself.ts';
import { holdersAfter } from './prerequisites.sql.server.ts';

/** `source`: which of the places where earners are found it is at; `after`: the last account that was looked at there. */
const payload = z.object({
	badgeId: z.uuid(),
	source: z.int().min(0).default(0),
	after: z.uuid().optional()
});

const atOnce = 500;

type Source = (after: string | undefined) => Promise<string[]>;

/**
 * Who held all that a badge asks for before it was published, found by a job that takes so many at once and leaves the
 * rest to the next.
 */
export async function findEarners(asked: unknown): Promise<void> {
	permit(system, mayFinishQuests(system));
	const { badgeId, source, after } = payload.parse(asked);
	const [badge] = await seeBadges([badgeId]);
	if (!badge || badge.retiredAt) return;
	const sources = await sourcesOf(badgeId, badge.tasks);
	const accountIds = (await sources[source]?.(after)) ?? [];
	await meetByItself(system, { badgeId, accountIds });
	const isWhole = accountIds.length < atOnce;
	if (isWhole && source + 1 >= sources.length) return;
	const next = isWhole ? { source: source + 1 } : { source, after: accountIds.at(-1) };
	await act(system, 'find-earners', { badge: badgeId }, (trx) =>
		enqueue(trx, 'find-earners', { badgeId, ...next })
	);
}

/**
 * Of a list of which N are asked for, whoever holds N holds one of any that are left when N - 1 are put aside, so that
 * the holders of those are all that need to be looked at.
 */
async function sourcesOf(badgeId: string, tasks: readonly Task[]): Promise<Source[]> {
	const listed = tasks.flatMap(({ check }) =>
		typeof check === 'object' && check.kind === 'badges' ? check.badgeIds.slice(check.needed - 1) : []
	);
	const asksToCome = tasks.some(({ check }) => typeof check === 'object' && check.kind === 'attendance');
	const [badges, activityIds] = await Promise.all([
		seeBadges([...new Set(listed)].sort()),
		asksToCome ? activitiesWithBadge(badgeId) : []
	]);
	return [
		...badges.map(
			(badge): Source =>
				(after) =>
					holdersAfter(db(), badge, after, atOnce)
		),
		...activityIds.map(
			(id): Source =>
				(after) =>
					seeAttended(id, after, atOnce)
		)
	];
}
