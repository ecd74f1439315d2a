import type { Task } from '#domains/badges/task.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { lockQuest, setCompleted } from './quests.sql.server.ts';
import { submissionsOf } from './submissions.sql.server.ts';

/** When the last task of a badge is met, that is kept and told in the transaction that met it, and only once. */
export async function completeQuest(
	trx: Trx,
	questId: string,
	tasks: readonly Pick<Task, 'id'>[]
): Promise<boolean> {
	// Two last tasks that are met at once wait for each other here.
	await lockQuest(trx, questId);
	const met = new Set(
		(await submissionsOf(trx, questId)).filter(({ state }) => state === 'met').map(({ taskId }) => taskId)
	);
	if (!tasks.every(({ id }) => met.has(id))) return false;
	if (await setCompleted(trx, questId, now())) await tell(trx, 'tasks-completed', { questId });
	return true;
}
