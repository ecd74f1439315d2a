import { addProof, type ProofOptions } from '../data-integrity/add-proof.ts';
import type { DataIntegrityProof } from '../data-integrity/proof.ts';
import { hasType, idOf, isObject, jsonCopy, listOf, stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { isClr, validateClr } from '../clr/validate-clr.ts';
import { isOpenBadge, validateOpenBadge } from '../open-badges-3/validate.ts';
import { decodeStatusList } from '../status-list/bitstring.ts';
import { readStatusEntry } from '../status-list/check-status.ts';
import { credentialProblems } from '../vc-data-model/credential-problems.ts';

export type IssueOptions = Omit<ProofOptions, 'proofPurpose' | 'previousProof'>;

export type Signed<T> = T & { proof: DataIntegrityProof };

function refuse(problems: readonly string[]): void {
	if (problems.length === 0) return;
	throw new CredentialError('schema-invalid', 'The credential is not as it must be.', problems.join('; '));
}

/** Whether a document may be signed at all, whatever the proof. @throws CredentialError `schema-invalid`, `status-…` */
export function checkContent(document: JsonObject): void {
	refuse(credentialProblems(document));
	if (isOpenBadge(document) || hasType(document, 'EndorsementCredential')) {
		refuse(validateOpenBadge(document).map(({ message }) => message.replace(/\.$/, '')));
	}
	if (isClr(document)) refuse(validateClr(document).map(({ message }) => message.replace(/\.$/, '')));
	// What an unknown type of status needs is its issuer's affair.
	for (const entry of listOf(document.credentialStatus)) {
		if (isObject(entry) && knownStatusTypes.some((type) => hasType(entry, type))) readStatusEntry(entry);
	}
	if (hasType(document, 'BitstringStatusListCredential')) {
		const subject = document.credentialSubject;
		decodeStatusList((isObject(subject) && stringAt(subject, 'encodedList')) || '');
	}
}

// The first is written; the others are only read, so they are refused.
const knownStatusTypes = ['BitstringStatusListEntry', 'StatusList2021Entry', '1EdTechRevocationList'];

/** Whether the key is, by its name, one of whoever signs. @throws CredentialError the mismatch, `key-mismatch` */
export function checkKey(
	signer: string | undefined,
	{ key, verificationMethod }: Pick<ProofOptions, 'key' | 'verificationMethod'>,
	mismatch: 'issuer-mismatch' | 'holder-mismatch'
): void {
	const [controller, fragment] = verificationMethod.split('#');
	if (!controller || !fragment || controller !== signer) {
		const message = 'The key must belong to the issuer of the credential, or the holder of the presentation.';
		throw new CredentialError(mismatch, message, verificationMethod);
	}
	if (controller.startsWith('did:key:') && controller !== `did:key:${key.publicKeyMultibase}`) {
		throw new CredentialError('key-mismatch', 'The key is not the one that the did:key names.');
	}
}

/**
 * Signs a credential: checks it, then adds a Data Integrity proof. It knows no clock,
 * no network and no randomness; the same input always gives the same output.
 *
 * @param document an unsigned credential, such as `openBadgeCredential`, `endorsementCredential` or
 *   `statusListCredential` build
 * @param options.key from `keyFromSeed`, `keyFromSecretMultibase` or `keyFromJwk`
 * @param options.cryptosuite default `eddsa-rdfc-2022`, or `ecdsa-rdfc-2019` for keys on P-256 and P-384
 * @param options.verificationMethod the DID URL of the key; its DID must be the issuer's
 * @param options.created a dateTimeStamp, or a Date (written in whole seconds)
 * @returns a signed copy
 * @throws CredentialError `schema-invalid` (with all problems in `detail`), `issuer-mismatch`,
 *   `key-mismatch`, `terms-dropped`, `context-unknown`, `document-not-plain`, `date-malformed`,
 *   `document-too-complex`, `text-not-well-formed`, `text-order-uncertain`, `status-…`
 * @see VC Data Integrity 1.0 §4.2; Data Integrity EdDSA Cryptosuites 1.0 §3.2.1
 * @example
 * ```ts
 * import { issue, keyFromSeed, openBadgeCredential } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(7));
 * const document = openBadgeCredential({
 * 	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
 * 	issuer: { id: 'did:web:badges.example', name: 'Riverside Youth Club' },
 * 	validFrom: '2026-03-01T09:00:00Z',
 * 	subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
 * 	achievement: {
 * 		id: 'https://badges.example/badges/1',
 * 		name: 'Bicycle mechanic',
 * 		description: 'Can take a bicycle apart and put it together.',
 * 		criteria: { narrative: 'Repair three bicycles.' }
 * 	}
 * });
 * const signed = await issue(document, {
 * 	key,
 * 	verificationMethod: 'did:web:badges.example#key-1',
 * 	created: '2026-03-01T09:00:00Z'
 * });
 * console.log(signed.proof.cryptosuite); // 'eddsa-rdfc-2022'
 * ```
 */
export async function issue<T extends object>(document: T, options: IssueOptions): Promise<Signed<T>> {
	const copy = jsonCopy(document);
	checkContent(copy);
	checkKey(idOf(copy.issuer), options, 'issuer-mismatch');
	return (await addProof(copy, options)) as unknown as Signed<T>;
}
