import type { Trx } from '#server/db.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import { askingFor, lockPrerequisites, publishedAmong } from './prerequisites.sql.server.ts';
import { requiredBadges, type Task } from './task.ts';

/**
 * A badge may be earned by any badges that are public, of whatever organisation, but never by itself: not even by a
 * badge that asks for one that asks for it.
 */
export async function refuseUnfitPrerequisites(
	trx: Trx,
	badgeId: string,
	tasks: readonly Task[]
): Promise<void> {
	const listed = tasks.flatMap(requiredBadges);
	if (listed.length === 0) return;
	await lockPrerequisites(trx);
	const [published, circular] = [await publishedAmong(trx, listed), await askingFor(trx, badgeId, listed)];
	const problemOf = (id: string): string | undefined => {
		if (circular.has(id)) return 'badge_problem_circle';
		return published.has(id) ? undefined : 'badge_problem_not_public';
	};
	const fields = tasks.flatMap((task, at): FieldProblem[] => {
		const message = requiredBadges(task).map(problemOf).find(Boolean);
		return message ? [{ field: `tasks.${at}.badges`, message }] : [];
	});
	if (fields.length > 0) throw new Refusal('invalid-input', { fields });
}
