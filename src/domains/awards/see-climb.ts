import type { PublishedBadge } from '#domains/badges/see-badge.ts';
import { requiredBadges, type Task } from '#domains/badges/task.ts';
import { seeWays } from '#domains/evidence/see-tasks-met.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { seeRequiredBadges } from '#domains/badges/see-prerequisites.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { countingBadges } from './prerequisites.sql.server.ts';

/** `reached` of `of`: tasks that are met, and for a task that asks for N badges each of the N that one holds. */
export type Climb = { isEarned: boolean; hasBegun: boolean; reached: number; of: number };

/** How far somebody is with each of these badges; a visitor with none. */
export async function seeClimb(
	actor: Actor,
	badges: readonly PublishedBadge[]
): Promise<ReadonlyMap<string, Climb>> {
	const me = accountOf(actor);
	if (me === undefined || badges.length === 0) return new Map();
	const ids = badges.map(({ badgeId }) => badgeId);
	const asked = badges.flatMap(({ tasks }) => tasks.flatMap(requiredBadges));
	const [counting, ways] = await Promise.all([
		countingBadges(db(), [me], [...ids, ...asked], now()),
		seeWays(me, ids)
	]);
	const held = counting.get(me) ?? new Set<string>();
	return new Map(
		badges.map(({ badgeId, tasks }) => {
			const met = ways.get(badgeId);
			const parts = tasks.map((task) => partOf(task, held, met?.has(task.id) ?? false));
			const reached = parts.reduce((sum, part) => sum + part.reached, 0);
			const of = parts.reduce((sum, part) => sum + part.of, 0);
			const isEarned = held.has(badgeId);
			return [badgeId, { isEarned, hasBegun: met !== undefined || reached > 0, reached, of }];
		})
	);
}

function partOf(task: Task, held: ReadonlySet<string>, isMet: boolean): { reached: number; of: number } {
	const { check } = task;
	if (typeof check === 'object' && check.kind === 'badges') {
		const mine = check.badgeIds.filter((id) => held.has(id)).length;
		return { reached: Math.min(mine, check.needed), of: check.needed };
	}
	return { reached: isMet ? 1 : 0, of: 1 };
}

export type AskedBadge = { badge: PublishedBadge; organisation: string; isHeld: boolean };

/** The badges that these tasks ask for, and which of them somebody holds, by id. */
export async function seeAskedBadges(
	actor: Actor,
	tasks: readonly Pick<Task, 'check'>[]
): Promise<ReadonlyMap<string, AskedBadge>> {
	const badges = await seeRequiredBadges(tasks);
	const me = accountOf(actor);
	const ids = badges.map(({ badgeId }) => badgeId);
	const [names, counting] = await Promise.all([
		seeOrganisationNames(badges.map(({ organisationId }) => organisationId)),
		me === undefined ? undefined : countingBadges(db(), [me], ids, now())
	]);
	const held = me === undefined ? undefined : counting?.get(me);
	return new Map(
		badges.map((badge) => [
			badge.badgeId,
			{
				badge,
				organisation: names.get(badge.organisationId) ?? '',
				isHeld: held?.has(badge.badgeId) ?? false
			}
		])
	);
}
