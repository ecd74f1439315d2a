import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { setCompleted } from './quests.sql.server.ts';
import { changeSubmission, submissionFor } from './submissions.sql.server.ts';

/** For rooms above: what met these tasks is no more, before the badge was given. The quest goes on. */
export async function reopenTasks(trx: Trx, questId: string, taskIds: readonly string[]): Promise<void> {
	for (const taskId of taskIds) {
		const submission = await submissionFor(trx, questId, taskId);
		if (submission) await changeSubmission(trx, submission.id, { state: 'open', decidedAt: null }, now());
	}
	await setCompleted(trx, questId, null);
}
