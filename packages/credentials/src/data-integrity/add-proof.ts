import type { ExtraContexts } from '../engine/document-loader.ts';
import { dateTimeStamp } from '../engine/date-time.ts';
import { listOf, without, type Json, type JsonObject } from '../engine/json.ts';
import { readPlainForm } from '../engine/plain-form.ts';
import type { SigningKey } from '../engine/signing-key.ts';
import { CredentialError } from '../errors.ts';
import { takes } from './cryptosuite.ts';
import { cryptosuites, usualSuite } from './cryptosuites.ts';
import type { SelectiveDisclosure } from './ecdsa-sd-2023/base-proof.ts';
import { previousProofs, proofsOf, type DataIntegrityProof } from './proof.ts';

export type ProofOptions = {
	key: SigningKey;
	/** The DID URL of the key, e.g. `did:web:badges.example#key-1`. */
	verificationMethod: string;
	/** A dateTimeStamp, or a Date (written in whole seconds). */
	created: string | Date;
	/** When the proof stops to hold. */
	expires?: string | Date;
	/** Default `assertionMethod`. */
	proofPurpose?: string;
	/** Default `eddsa-rdfc-2022` for Ed25519 and `ecdsa-rdfc-2019` for P-256 and P-384. */
	cryptosuite?: string;
	/** For `ecdsa-sd-2023` alone, which needs it. */
	selective?: SelectiveDisclosure;
	/** What a verifier gave to be signed. */
	challenge?: string;
	/** Whom the proof is meant for. */
	domain?: string | string[];
	/** An id for this proof, so that later ones can build on it. */
	id?: string;
	/** Ids of proofs in the document that this one also covers (a proof chain). */
	previousProof?: string | string[];
	/** Further pinned contexts. */
	contexts?: ExtraContexts;
};

/** What a proof says, without its value. */
export function proofOptionsOf(given: ProofOptions): Omit<DataIntegrityProof, 'proofValue'> {
	return {
		...(given.id === undefined ? {} : { id: given.id }),
		type: 'DataIntegrityProof',
		cryptosuite: given.cryptosuite ?? usualSuite(given.key.algorithm),
		created: dateTimeStamp(given.created, 'created'),
		...(given.expires === undefined ? {} : { expires: dateTimeStamp(given.expires, 'expires') }),
		verificationMethod: given.verificationMethod,
		proofPurpose: given.proofPurpose ?? 'assertionMethod',
		...(given.challenge === undefined ? {} : { challenge: given.challenge }),
		...(given.domain === undefined ? {} : { domain: given.domain }),
		...(given.previousProof === undefined ? {} : { previousProof: given.previousProof })
	};
}

/**
 * Adds a Data Integrity proof to a document; proofs that are there stay (a proof set). No claim of the
 * document is checked: see `issue` for that.
 *
 * @returns a new document; the given one is not changed
 * @throws CredentialError `terms-dropped`, `context-unknown`, `context-inline`, `document-not-plain`,
 *   `text-order-uncertain`, `cryptosuite-unsupported`, `key-mismatch`, `date-malformed`, `proof-previous-missing`,
 *   `pointer-malformed`, `seed-malformed`
 * @see VC Data Integrity 1.0 §4.2 and §4.3
 * @example
 * ```ts
 * import { addProof, keyFromSeed } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(7));
 * const did = `did:key:${key.publicKeyMultibase}`;
 * const signed = await addProof(
 * 	{ '@context': 'https://www.w3.org/ns/credentials/v2', type: 'VerifiableCredential', issuer: did },
 * 	{ key, verificationMethod: `${did}#${key.publicKeyMultibase}`, created: '2026-03-01T09:00:00Z' }
 * );
 * console.log('proof' in signed); // true
 * ```
 */
export async function addProof(document: JsonObject, given: ProofOptions): Promise<JsonObject> {
	const options: JsonObject = proofOptionsOf(given);
	const suite = cryptosuites.get(String(options.cryptosuite));
	if (!suite?.sign) {
		throw new CredentialError('cryptosuite-unsupported', 'This cryptosuite is not known.', given.cryptosuite);
	}
	if (!takes(suite, given.key)) {
		const { algorithm } = given.key;
		throw new CredentialError('key-mismatch', 'The key is of another kind than the cryptosuite.', algorithm);
	}
	const unsecured = without(document, 'proof');
	const { orderUncertain, contextWrapped } = readPlainForm(unsecured);
	if (contextWrapped) {
		const message = 'A context inside the document is wrapped, which not every verifier reads.';
		throw new CredentialError('context-inline', message);
	}
	if (orderUncertain) {
		throw new CredentialError(
			'text-order-uncertain',
			'The texts mix rare characters that verifiers sort differently, so the signature could fail elsewhere.'
		);
	}
	const existing = listOf(document.proof).length > 0 ? proofsOf(document) : [];
	const previous = previousProofs(options, existing);
	const input: JsonObject = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
	const { key, selective, contexts } = given;
	const proof = await suite.sign({ document: input, options, key, selective, contexts });
	const proofs: Json = existing.length > 0 ? [...existing, proof] : proof;
	return { ...unsecured, proof: proofs };
}
