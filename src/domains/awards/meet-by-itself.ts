import { z } from 'zod';
import { type PublishedBadge, seeBadge, seeBadges } from '#domains/badges/see-badge.ts';
import { isMetByItself, type Task } from '#domains/badges/task.ts';
import { meetTasks } from '#domains/evidence/meet-tasks.ts';
import { seeTasksMet } from '#domains/evidence/see-tasks-met.ts';
import { act } from '#server/act.ts';
import { type Actor, system } from '#server/actor.ts';
import { db, type Trx } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { standingHolders } from './awards.sql.server.ts';
import { mayFinishQuests } from './may.ts';
import { whatCounts } from './what-counts.ts';

type Looking = { badgeId: string; accountIds: readonly string[] };

/**
 * Looks whether tasks of a badge are met by what these accounts hold by now, or by where they were, and meets those. Told
 * again, or by two workers at once, it changes nothing more; nobody is set on a way to a badge of which they have
 * nothing yet.
 */
export async function meetByItself(actor: Actor, { badgeId, accountIds }: Looking): Promise<void> {
	permit(actor, mayFinishQuests(actor));
	const [badge] = await seeBadges([badgeId]);
	if (!badge || badge.retiredAt || accountIds.length === 0) return;
	const [holders, ways] = await Promise.all([
		standingHolders(db(), badge, accountIds),
		seeTasksMet(badge, accountIds)
	]);
	const versions = Map.groupBy(
		new Set(accountIds.filter((id) => !holders.has(id) && !ways.get(id)?.completedAt)),
		(id) => ways.get(id)?.badgeVersion ?? badge.version
	);
	for (const [version, ids] of versions) {
		const { tasks } = version === badge.version ? badge : await seeBadge(badgeId, version);
		const open = tasks.filter(isMetByItself);
		if (open.length === 0) continue;
		const counts = await whatCounts(db(), { badgeId, tasks: open }, ids);
		for (const accountId of ids) {
			const isMet = (task: Task): boolean => counts(accountId, task);
			const met = ways.get(accountId)?.met;
			if (open.some((task) => isMet(task) && !met?.has(task.id))) await meet(actor, badge, accountId, isMet);
		}
	}
}

const meet = (actor: Actor, { badgeId }: PublishedBadge, accountId: string, isMet: (task: Task) => boolean) =>
	act(actor, 'meet-tasks', { badge: badgeId }, (trx) => meetTasks(trx, { accountId, badgeId }, isMet));

const payload = z.object({ badgeId: z.uuid(), accountIds: z.array(z.uuid()) });

export const meetByItselfJob = (asked: unknown): Promise<void> => meetByItself(system, payload.parse(asked));

/** Once this transaction is through. */
export const lookAgain = (trx: Trx, looking: Looking) => enqueue(trx, 'meet-tasks', looking);
