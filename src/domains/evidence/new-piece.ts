import { now } from '#server/clock.ts';
import { newId } from '#server/id.ts';
import { newSalt, saltedDigest } from './digest.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import type { Submission } from './quest.ts';

/** A piece for the round that is being written, with nothing in it yet. */
export function newPiece(submission: Submission, kind: EvidenceKind): Evidence {
	const { id: submissionId, organisationId, accountId, round } = submission;
	return {
		id: newId(),
		organisationId,
		submissionId,
		accountId,
		kind,
		state: 'ready',
		problem: null,
		content: '',
		name: '',
		fileId: null,
		uploadId: null,
		mediaType: null,
		byteSize: null,
		salt: null,
		digest: null,
		visibility: 'private',
		token: null,
		fromRound: round + 1,
		toRound: null,
		createdAt: now()
	};
}

/** The salt and digest by which a credential will name it. */
export function sealed(content: Uint8Array | string): { salt: string; digest: string } {
	const salt = newSalt();
	return { salt, digest: saltedDigest(salt, content) };
}
