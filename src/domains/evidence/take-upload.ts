import type { Actor, Person } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import type { UploadRoom } from '#server/files/upload-store.ts';
import { limitTries } from '#server/limit-tries.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { insertEvidence } from './evidence.sql.server.ts';
import { mayChangeEvidence, mayWorkOnBadge } from './may.ts';
import { newPiece } from './new-piece.ts';
import { ownSubmission, refuseTooMany } from './own-submission.ts';
import { isWritable } from './quest.ts';
import { lockSubmission } from './submissions.sql.server.ts';

/** What somebody may send in parts. When the last byte of a file is there, it is kept as evidence to be looked at. */
export function uploadsOf(actor: Actor): { person: Person; mostBytes: number; room: UploadRoom } {
	permit(actor, mayWorkOnBadge(actor));
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	return { person: actor, mostBytes: config().evidence.mostBytes, room: roomFor(actor) };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const roomFor = (person: Person): UploadRoom => ({
	async begin(submissionId) {
		if (!uuid.test(submissionId)) throw new Refusal('not-found');
		const submission = await ownSubmission(person, submissionId, mayChangeEvidence);
		if (!isWritable(submission)) throw new Refusal('already-done');
		await limitTries(['upload', person.accountId], { tries: 120, minutes: 60 });
		await refuseTooMany(db(), submissionId);
	},
	async finish(trx, { id: uploadId, about, name, byteSize }) {
		const submission = await lockSubmission(trx, about);
		if (!submission) throw new Refusal('not-found');
		const piece = { ...newPiece(submission, 'file'), uploadId, name, byteSize };
		await insertEvidence(trx, { ...piece, state: 'checking' });
		await enqueue(trx, 'check-evidence', { evidenceId: piece.id });
	}
});
