import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { enqueue } from '#server/facts.ts';
import { keepFile } from '#server/files/keep-file.ts';
import { limitTries } from '#server/limit-tries.ts';
import { Refusal } from '#server/refusal.ts';
import { kindOfMedia } from './evidence.ts';
import { insertEvidence } from './evidence.sql.server.ts';
import { inspectFile } from './inspect-file.ts';
import { newPiece, sealed } from './new-piece.ts';
import { mayChangeEvidence } from './may.ts';
import { holdWritable, ownSubmission, refuseTooMany } from './own-submission.ts';

type Sent = { submissionId: string; file: { bytes: Uint8Array; name: string } };

/** Shows a file that came with a form, in one piece. What it is, is looked at before anything is kept. */
export async function addFile(actor: Actor, { submissionId, file }: Sent): Promise<void> {
	const { accountId } = await ownSubmission(actor, submissionId, mayChangeEvidence);
	const { mostBytes } = config().evidence;
	if (file.bytes.length > mostBytes) {
		const values = { megabytes: Math.floor(mostBytes / 1024 ** 2) };
		const fields = [{ field: 'file', message: 'evidence_problem_large', values }];
		throw new Refusal('too-large', { fields });
	}
	await limitTries(['upload', accountId], { tries: 120, minutes: 60 });
	const prepared = await inspectFile(file);
	const isScanned = config().evidence.clamd !== undefined;
	await act(actor, 'add-evidence', { submission: submissionId }, async (trx) => {
		const submission = await holdWritable(trx, submissionId);
		await refuseTooMany(trx, submissionId);
		const {
			id: fileId,
			name,
			mediaType,
			byteSize
		} = await keepFile(trx, {
			prepared,
			owner: { accountId },
			isPrivate: true
		});
		const piece = {
			...newPiece(submission, kindOfMedia(mediaType)),
			...sealed(prepared.bytes),
			...{ fileId, name, mediaType, byteSize }
		};
		await insertEvidence(trx, { ...piece, state: isScanned ? 'checking' : 'ready' });
		if (isScanned) await enqueue(trx, 'check-evidence', { evidenceId: piece.id });
	});
}
