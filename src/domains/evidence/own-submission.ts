import { seeBadge } from '#domains/badges/see-badge.ts';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { Task } from '#domains/badges/task.ts';
import type { Actor } from '#server/actor.ts';
import { type Db, db, type Trx } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { type Evidence, mostPieces } from './evidence.ts';
import { evidenceById, evidenceOf } from './evidence.sql.server.ts';
import { isWritable, type Quest, type Submission } from './quest.ts';
import { questById } from './quests.sql.server.ts';
import { lockSubmission, submissionById } from './submissions.sql.server.ts';

/** A submission of the person's own; anybody else's is refused. */
type MayDo = (actor: Actor, owned: { accountId: string | null }) => boolean;

export async function ownSubmission(
	actor: Actor,
	id: string,
	may: MayDo
): Promise<Submission & { accountId: string }> {
	const submission = await submissionById(db(), id);
	if (!submission) throw new Refusal('not-found');
	permit(actor, may(actor, submission));
	if (submission.accountId === null) throw new Refusal('not-found');
	return { ...submission, accountId: submission.accountId };
}

/** A piece of the person's own. */
export async function ownEvidence(actor: Actor, id: string, may: MayDo): Promise<Evidence> {
	const piece = await evidenceById(db(), id);
	if (!piece) throw new Refusal('not-found');
	permit(actor, may(actor, piece));
	return piece;
}

/** Locked until the transaction ends, and still its learner's to write. */
export async function holdWritable(trx: Trx, id: string): Promise<Submission> {
	const submission = await lockSubmission(trx, id);
	if (!submission) throw new Refusal('not-found');
	if (!isWritable(submission)) throw new Refusal('already-done');
	return submission;
}

/** So many pieces are enough to look at. */
export async function refuseTooMany(on: Db, submissionId: string): Promise<void> {
	const pieces = await evidenceOf(on, [submissionId]);
	if (pieces.filter(({ state }) => state !== 'removed').length >= mostPieces) throw new Refusal('full');
}

export type TaskAtHand = { quest: Quest; badge: BadgeVersion; task: Task };

/** What a submission is for, in the words of the version that its learner set out for. */
export async function taskOf(submission: Submission, on: Db = db()): Promise<TaskAtHand> {
	const quest = await questById(on, submission.questId);
	if (!quest) throw new Refusal('not-found');
	const badge = await seeBadge(quest.badgeId, quest.badgeVersion, on);
	const task = badge.tasks.find(({ id }) => id === submission.taskId);
	if (!task) throw new Refusal('not-found');
	return { quest, badge, task };
}
