import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { enqueue } from '#server/facts.ts';
import { removeFile } from '#server/files/remove-file.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { changeEvidence, deleteEvidence, lockEvidence } from './evidence.sql.server.ts';
import { mayChangeEvidence } from './may.ts';
import { ownEvidence } from './own-submission.ts';
import { lockSubmission } from './submissions.sql.server.ts';

const input = z.object({ evidenceId: z.uuid() });

/**
 * Takes a piece away whenever its learner likes. Of one that was sent, the history keeps that it was there, and its
 * salted digest; without the salt that says nothing of it any more, and no badge breaks.
 */
export async function removeEvidence(actor: Actor, asked: unknown): Promise<void> {
	const { evidenceId } = parse(input, asked);
	await ownEvidence(actor, evidenceId, mayChangeEvidence);
	await act(actor, 'remove-evidence', { evidence: evidenceId }, async (trx) => {
		const piece = await lockEvidence(trx, evidenceId);
		const submission = piece && (await lockSubmission(trx, piece.submissionId));
		if (!submission || piece.state === 'removed') throw new Refusal('not-found');
		if (piece.fromRound > submission.round) await deleteEvidence(trx, evidenceId);
		else {
			const gone = { state: 'removed', content: '', name: '', salt: null, token: null } as const;
			const nowhere = { fileId: null, uploadId: null, visibility: 'private' } as const;
			await changeEvidence(trx, evidenceId, {
				...gone,
				...nowhere,
				toRound: piece.toRound ?? submission.round
			});
		}
		if (piece.uploadId) await enqueue(trx, 'drop-upload', { uploadId: piece.uploadId });
		if (piece.fileId) await removeFile(trx, piece.fileId);
	});
}
