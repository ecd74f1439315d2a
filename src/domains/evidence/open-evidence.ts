import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { openPrivateFile, type PrivateFile } from '#server/files/open-file.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Evidence } from './evidence.ts';
import { evidenceById } from './evidence.sql.server.ts';
import { mayReview, mayReviewAsPeer, maySeeEvidence } from './may.ts';
import { taskOf } from './own-submission.ts';
import { submissionById } from './submissions.sql.server.ts';
import { takesAssessor } from './task-review.ts';

/** The file of a piece, for who may see it. `token`: of its link, or of the link that a peer was sent. */
export async function openEvidence(
	actor: Actor,
	evidenceId: string,
	token: string | undefined
): Promise<PrivateFile> {
	const piece = await evidenceById(db(), evidenceId);
	if (!piece?.fileId || piece.state !== 'ready') throw new Refusal('not-found');
	permit(actor, maySeeEvidence(actor, piece, token) || (await isReviewer(actor, piece, token)));
	return openPrivateFile(piece.fileId);
}

/** Those who review see what was sent to them, and nothing that is still being written. */
async function isReviewer(actor: Actor, piece: Evidence, token: string | undefined): Promise<boolean> {
	const submission = await submissionById(db(), piece.submissionId);
	if (!submission || piece.fromRound > submission.round) return false;
	if (!hasRole(actor, submission.organisationId, ['owner', 'admin', 'organiser', 'assessor']) && !token)
		return false;
	const { task } = await taskOf(submission);
	return (
		(mayReview(actor, submission) && takesAssessor(task.check)) ||
		mayReviewAsPeer(actor, submission, task.check, token)
	);
}
