import { canonicalLabels, type Labels } from '../../engine/dataset.ts';
import type { ExtraContexts } from '../../engine/document-loader.ts';
import { jsonCopy, without, type JsonObject } from '../../engine/json.ts';
import { decodeMultibase } from '../../engine/multibase.ts';
import { CredentialError } from '../../errors.ts';
import { proofsOf } from '../proof.ts';
import { canonicalizeAndGroup, type Group } from './group.ts';
import { readBaseProof, writeDerivedProof } from './proof-value.ts';
import { selectJsonLd } from './select.ts';

function baseProofOf(document: JsonObject): JsonObject {
	const proof = proofsOf(document).find(({ cryptosuite }) => cryptosuite === 'ecdsa-sd-2023');
	if (!proof) throw new CredentialError('proof-missing', 'The document has no proof of ecdsa-sd-2023.');
	return proof;
}

/** What a verifier will call each blank node of what it sees, and the label under which it was signed. */
async function labelsToShow(combined: Group, labels: Labels): Promise<Map<number, Uint8Array>> {
	const canonical = await canonicalLabels(combined.quads);
	return new Map(
		[...canonical].map(([given, name]) => [
			Number(name.replace('c14n', '')),
			decodeMultibase(labels.get(given) ?? '')
		])
	);
}

/**
 * What the holder of a credential shows of it: the mandatory parts, and what the pointers lead to. The
 * issuer's signature covers no more and no less; the rest cannot be guessed from it.
 *
 * @param document signed with `ecdsa-sd-2023`, as the issuer gave it (a base proof)
 * @param given.selectivePointers JSON Pointers (RFC 6901), e.g. `/credentialSubject/achievement`
 * @returns a document for a verifier, with one derived proof
 * @throws CredentialError `proof-missing`, `proof-malformed`, `pointer-malformed`, `schema-invalid` when
 *   nothing would be shown, and as `canonize`
 * @see Data Integrity ECDSA Cryptosuites 1.0 §3.6.3
 * @example
 * ```ts
 * import { addProof, deriveProof, keyFromSeed } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(7), 'P-256');
 * const did = `did:key:${key.publicKeyMultibase}`;
 * const signed = await addProof(
 * 	{
 * 		'@context': 'https://www.w3.org/ns/credentials/v2',
 * 		type: 'VerifiableCredential',
 * 		issuer: did,
 * 		name: 'Swimmer',
 * 		description: 'Swims a mile.',
 * 		credentialSubject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' }
 * 	},
 * 	{
 * 		key,
 * 		cryptosuite: 'ecdsa-sd-2023',
 * 		verificationMethod: `${did}#${key.publicKeyMultibase}`,
 * 		created: '2026-03-01T09:00:00Z',
 * 		// Random bytes, new for each proof; here fixed, so that the example always gives the same.
 * 		selective: {
 * 			mandatoryPointers: ['/issuer'],
 * 			hmacKey: new Uint8Array(32).fill(1),
 * 			proofKey: keyFromSeed(new Uint8Array(32).fill(2), 'P-256')
 * 		}
 * 	}
 * );
 * const shown = await deriveProof(signed, { selectivePointers: ['/name', '/credentialSubject'] });
 * console.log('name' in shown, 'description' in shown); // true false
 * ```
 */
export async function deriveProof(
	document: JsonObject,
	given: { selectivePointers: readonly string[]; contexts?: ExtraContexts }
): Promise<JsonObject> {
	const copy = jsonCopy(document);
	const proof = baseProofOf(copy);
	const unsecured = without(copy, 'proof');
	const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = readBaseProof(proof);
	const pointers = [...mandatoryPointers, ...given.selectivePointers];
	const shown = selectJsonLd(unsecured, pointers);
	if (!shown) throw new CredentialError('schema-invalid', 'Nothing would be shown.');
	const sets = [mandatoryPointers, given.selectivePointers, pointers];
	const { lines, labels, groups } = await canonicalizeAndGroup(unsecured, hmacKey, sets, given.contexts);
	const [mandatory, selective, combined] = groups;
	if (!mandatory || !selective || !combined) throw new Error('Each set of pointers has a group.');
	const isMandatory = new Set(mandatory.indexes);
	const isSelected = new Set(selective.indexes);
	const optional = lines.flatMap((_, index) => (isMandatory.has(index) ? [] : [index]));
	if (optional.length !== signatures.length) {
		throw new CredentialError('proof-malformed', 'The proof has too many or too few signatures.');
	}
	const proofValue = writeDerivedProof({
		baseSignature,
		publicKey,
		signatures: signatures.filter((_, place) => isSelected.has(optional[place] ?? -1)),
		labels: await labelsToShow(combined, labels),
		mandatoryIndexes: combined.indexes.flatMap((index, place) => (isMandatory.has(index) ? [place] : []))
	});
	return { ...shown, proof: { ...proof, proofValue } };
}
