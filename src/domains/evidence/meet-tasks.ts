import { seeBadge } from '#domains/badges/see-badge.ts';
import type { Task } from '#domains/badges/task.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { completeQuest } from './complete-quest.ts';
import { openQuest } from './start-quest.ts';
import { changeSubmission, insertSubmission, submissionFor } from './submissions.sql.server.ts';

/**
 * For rooms that know of tasks without evidence: somebody was there, or was scanned, or holds what a task asks for. Meets
 * those tasks of a badge in the caller's act; again changes nothing. The quest begins if it had not.
 */
export async function meetTasks(
	trx: Trx,
	who: { accountId: string; badgeId: string },
	isMet: (task: Task) => boolean
): Promise<boolean> {
	const { accountId, badgeId } = who;
	const quest = await openQuest(trx, await seeBadge(badgeId, undefined, trx), accountId);
	const { tasks } = await seeBadge(badgeId, quest.badgeVersion, trx);
	for (const { id: taskId } of tasks.filter(isMet)) {
		const { id: questId, organisationId } = quest;
		const row = { id: newId(), organisationId, questId, accountId, badgeId, taskId, changedAt: now() };
		await insertSubmission(trx, row);
		const submission = await submissionFor(trx, questId, taskId);
		if (!submission || submission.state === 'met') continue;
		await changeSubmission(trx, submission.id, { state: 'met', decidedAt: now() }, now());
	}
	return completeQuest(trx, quest.id, tasks);
}
