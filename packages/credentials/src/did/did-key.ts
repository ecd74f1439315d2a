import { DID_V1, MULTIKEY_V1 } from '../engine/contexts.ts';
import type { JsonObject } from '../engine/json.ts';
import { publicKeyFromMultibase } from '../engine/verification-key.ts';
import { CredentialError } from '../errors.ts';

/**
 * The DID document of a `did:key` (Ed25519, P-256, P-384). Nothing is fetched.
 *
 * @param did e.g. `did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2`
 * @throws CredentialError `did-malformed`, `key-unsupported`, `key-malformed`
 * @see The did:key Method v0.9, §3
 * @example
 * ```ts
 * import { didKeyDocument } from '@cairn/credentials';
 * const document = didKeyDocument('did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
 * console.log(document.id);
 * ```
 */
export function didKeyDocument(did: string): JsonObject {
	const multibase = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(did)?.[1];
	if (!multibase) throw new CredentialError('did-malformed', 'This is not a did:key.', did);
	publicKeyFromMultibase(multibase);
	const id = `${did}#${multibase}`;
	return {
		'@context': [DID_V1, MULTIKEY_V1],
		id: did,
		verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: multibase }],
		authentication: [id],
		assertionMethod: [id]
	};
}
