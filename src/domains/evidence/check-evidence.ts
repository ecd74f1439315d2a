import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { collectUpload, dropUpload } from '#server/files/collect-upload.ts';
import { keepFile } from '#server/files/keep-file.ts';
import { openPrivateFile } from '#server/files/open-file.ts';
import type { PreparedFile } from '#server/files/prepare-file.ts';
import { removeFile } from '#server/files/remove-file.ts';
import { permit } from '#server/permit.ts';
import { oneAtATime } from '#server/one-at-a-time.ts';
import { Refusal } from '#server/refusal.ts';
import { scanBytes } from '#server/scan-bytes.ts';
import { type Evidence, kindOfMedia } from './evidence.ts';
import { changeEvidence, evidenceById, lockEvidence } from './evidence.sql.server.ts';
import { inspectFile } from './inspect-file.ts';
import { mayTendEvidence } from './may.ts';
import { sealed } from './new-piece.ts';

const payload = z.object({ evidenceId: z.uuid() });

/**
 * Job: looks at a file that came in parts, has it scanned where that is set up, and only then lets anybody see it. One at
 * a time, since it is held in memory. Killed half way, it is begun again: the parts stay until the file is kept.
 */
export async function checkEvidence(given: unknown): Promise<void> {
	const { evidenceId } = payload.parse(given);
	permit(system, mayTendEvidence(system));
	await oneAtATime('check-evidence', async () => {
		const piece = await evidenceById(db(), evidenceId);
		if (piece?.state !== 'checking') return;
		if (piece.uploadId) await takeFromUpload(piece, piece.uploadId);
		else if (piece.fileId) await scanKept(piece, piece.fileId);
		else await settle(piece, { state: 'refused', problem: 'evidence_problem_gone' });
	});
}

async function takeFromUpload(piece: Evidence, uploadId: string): Promise<void> {
	const upload = await collectUpload(uploadId);
	if (!upload) return settle(piece, { state: 'refused', problem: 'evidence_problem_gone' });
	const prepared = await inspected(upload);
	if (typeof prepared === 'string') return settle(piece, { state: 'refused', problem: prepared });
	if (await isInfected(prepared.bytes)) return settle(piece, infected);
	await act(system, 'keep-evidence', { evidence: piece.id }, async (trx) => {
		const held = await lockEvidence(trx, piece.id);
		if (held?.state !== 'checking' || held.accountId === null) return;
		const owner = { accountId: held.accountId };
		const file = await keepFile(trx, { prepared, owner, isPrivate: true });
		const { id: fileId, name, mediaType, byteSize } = file;
		const kind = kindOfMedia(mediaType);
		const kept = { kind, fileId, name, mediaType, byteSize, uploadId: null };
		await changeEvidence(trx, piece.id, { ...kept, ...sealed(prepared.bytes), state: 'ready' });
		await enqueue(trx, 'drop-upload', { uploadId });
	});
}

async function scanKept(piece: Evidence, fileId: string): Promise<void> {
	const file = await openPrivateFile(fileId);
	if (await isInfected(await file.read(0, file.byteSize - 1))) return settle(piece, infected);
	await settle(piece, { state: 'ready', problem: null });
}

const infected = { state: 'refused', problem: 'evidence_problem_infected' } as const;

/** Ready, or refused with a reason; then nothing of the file stays. */
async function settle(
	piece: Evidence,
	outcome: { state: 'ready' | 'refused'; problem: string | null }
): Promise<void> {
	await act(system, 'settle-evidence', { evidence: piece.id }, async (trx) => {
		const held = await lockEvidence(trx, piece.id);
		if (held?.state !== 'checking') return;
		if (outcome.state === 'ready') return void (await changeEvidence(trx, piece.id, outcome));
		const gone = { fileId: null, uploadId: null, salt: null, digest: null };
		await changeEvidence(trx, piece.id, { ...outcome, ...gone });
		if (held.fileId) await removeFile(trx, held.fileId);
		if (held.uploadId) await enqueue(trx, 'drop-upload', { uploadId: held.uploadId });
	});
}

async function isInfected(bytes: Uint8Array): Promise<boolean> {
	const { clamd } = config().evidence;
	return clamd !== undefined && (await scanBytes(clamd, bytes)) !== 'clean';
}

async function inspected(file: { bytes: Uint8Array; name: string }): Promise<PreparedFile | string> {
	try {
		return await inspectFile(file);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return error.fields[0]?.message ?? `refusal_${error.code.replaceAll('-', '_')}`;
	}
}

/** Job: the parts of a file that was kept, or refused. */
export async function dropUploadJob(given: unknown): Promise<void> {
	const { uploadId } = z.object({ uploadId: z.uuid() }).parse(given);
	permit(system, mayTendEvidence(system));
	await act(system, 'drop-upload', { upload: uploadId }, (trx) => dropUpload(trx, uploadId));
}
