import { addProof, type ProofOptions } from '../data-integrity/add-proof.ts';
import { idOf, jsonCopy, listOf, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { presentationProblems } from '../vc-data-model/presentation-problems.ts';
import { checkKey, type Signed } from './issue.ts';

/** @throws CredentialError `schema-invalid`, `json-…` */
export function presentationToSign(document: object): JsonObject {
	const copy = jsonCopy(document);
	// A presentation without credentials says who somebody is; an empty list has no meaning in JSON-LD.
	if (listOf(copy.verifiableCredential).length === 0) delete copy.verifiableCredential;
	const problems = presentationProblems(copy);
	if (problems.length === 0) return copy;
	const message = 'The presentation is not as it must be.';
	throw new CredentialError('schema-invalid', message, problems.join('; '));
}

export type PresentationOptions = Omit<ProofOptions, 'proofPurpose' | 'previousProof' | 'selective'>;

/**
 * Signs a presentation as its holder, for the purpose `authentication`.
 *
 * @param document a presentation, such as `presentation` builds; it must name its `holder`
 * @param options.challenge what the verifier gave to be signed
 * @param options.domain whom it is meant for
 * @param options.verificationMethod of a key that the holder lists under `authentication`
 * @returns a signed copy
 * @throws CredentialError `schema-invalid`, `holder-mismatch`, `key-mismatch`, `terms-dropped`,
 *   `context-unknown`, `document-not-plain`, `date-malformed`, `text-order-uncertain`
 * @see VC Data Model 2.0 §4.13; VC Data Integrity 1.0 §4.2
 * @example
 * ```ts
 * import { keyFromSeed, presentation, signPresentation, verifyPresentation } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(9));
 * const holder = `did:key:${key.publicKeyMultibase}`;
 * const signed = await signPresentation(presentation({ holder, credentials: [] }), {
 * 	key,
 * 	verificationMethod: `${holder}#${key.publicKeyMultibase}`,
 * 	created: '2026-03-01T09:00:00Z',
 * 	challenge: '3f1c9a',
 * 	domain: 'https://school.example'
 * });
 * const now = new Date('2026-03-01T09:00:05Z');
 * const { verdict } = await verifyPresentation(signed, { now, challenge: '3f1c9a', domain: 'https://school.example' });
 * console.log(verdict); // 'valid'
 * ```
 */
export async function signPresentation<T extends object>(
	document: T,
	options: PresentationOptions
): Promise<Signed<T>> {
	const copy = presentationToSign(document);
	checkKey(idOf(copy.holder), options, 'holder-mismatch');
	return (await addProof(copy, { ...options, proofPurpose: 'authentication' })) as unknown as Signed<T>;
}
