import { instantOf } from '../engine/date-time.ts';
import { isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';

/** A Data Integrity proof (VC Data Integrity 1.0 §2.1). Dates are dateTimeStamps such as `2026-03-01T09:00:00Z`. */
export type DataIntegrityProof = {
	id?: string;
	type: 'DataIntegrityProof';
	cryptosuite: string;
	created?: string;
	expires?: string;
	verificationMethod: string;
	proofPurpose: string;
	/** What the verifier gave to be signed, so that a presentation serves once. */
	challenge?: string;
	/** Whom the proof is meant for. */
	domain?: string | string[];
	previousProof?: string | string[];
	proofValue: string;
};

/** The proofs of a document, as objects. @throws CredentialError `proof-missing`, `proof-malformed` */
export function proofsOf(document: JsonObject): JsonObject[] {
	const proofs = listOf(document.proof);
	if (proofs.length === 0) throw new CredentialError('proof-missing', 'The document carries no proof.');
	if (proofs.length > 16) throw new CredentialError('proof-malformed', 'The document has over 16 proofs.');
	return proofs.map((proof) => {
		if (!isObject(proof)) throw new CredentialError('proof-malformed', 'A proof is not an object.');
		return proof;
	});
}

export type ExpectedProof = {
	purpose: string;
	now: Date;
	/** When given, the proof must carry the same. */
	challenge?: string | undefined;
	/** When given, the proof must carry the same, in any order. */
	domain?: string | readonly string[] | undefined;
};

function isSameSet(one: readonly Json[], other: readonly Json[]): boolean {
	return new Set([...one, ...other]).size === new Set(one).size && new Set(one).size === new Set(other).size;
}

function checkAudience(proof: JsonObject, { challenge, domain }: ExpectedProof): void {
	if (challenge !== undefined && proof.challenge !== challenge) {
		throw new CredentialError('proof-challenge-mismatch', 'The proof was not made for this challenge.');
	}
	const domains = typeof domain === 'string' ? [domain] : domain;
	if (domains && !isSameSet(listOf(proof.domain), domains)) {
		throw new CredentialError('proof-domain-mismatch', 'The proof was made for another domain.');
	}
}

/** What every suite asks of a proof before it looks at the signature (§4.4). */
export function checkProofOptions(proof: JsonObject, expected: ExpectedProof): void {
	const missing = ['verificationMethod', 'proofPurpose', 'proofValue'].find((key) => !stringAt(proof, key));
	if (missing) throw new CredentialError('proof-malformed', 'The proof lacks something.', missing);
	const badDate = ['created', 'expires'].find(
		(key) => proof[key] !== undefined && instantOf(proof[key]) === undefined
	);
	if (badDate) throw new CredentialError('proof-malformed', 'A date of the proof is malformed.', badDate);
	if (proof.proofPurpose !== expected.purpose) {
		throw new CredentialError('proof-purpose-mismatch', 'The proof was made for another purpose.');
	}
	checkAudience(proof, expected);
	const expires = instantOf(proof.expires);
	if (expires !== undefined && expires <= expected.now.getTime()) {
		throw new CredentialError('proof-expired', 'The proof has expired.', String(proof.expires));
	}
}

/** The proofs that this one builds on (§4.5), in the order in which the document has them. */
export function previousProofs(proof: JsonObject, all: readonly JsonObject[]): JsonObject[] {
	const wanted = listOf(proof.previousProof);
	if (wanted.length === 0) return [];
	const found = all.filter((one) => one !== proof && typeof one.id === 'string' && wanted.includes(one.id));
	const ids = new Set<Json>(found.map((one) => one.id ?? null));
	if (wanted.some((id) => !ids.has(id))) {
		throw new CredentialError('proof-previous-missing', 'The proof builds on another that is not there.');
	}
	return found;
}
