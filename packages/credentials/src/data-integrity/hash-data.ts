import { sha256, sha384 } from '#platform';
import { canonize } from '../engine/canonize.ts';
import { canonizeSha384 } from '../engine/dataset.ts';
import type { ExtraContexts } from '../engine/document-loader.ts';
import { without, type Json, type JsonObject } from '../engine/json.ts';
import { jcs } from '../engine/jcs.ts';
import { decodeMultibase } from '../engine/multibase.ts';
import type { KeyAlgorithm } from '../engine/signing-key.ts';
import { CredentialError } from '../errors.ts';

/** The options are read in the context of the document, without the signature (EdDSA Cryptosuites 1.0 §3.2.5). */
export function proofConfiguration(document: JsonObject, options: JsonObject): JsonObject {
	return { ...without(options, 'proofValue'), '@context': document['@context'] as Json };
}

/** ECDSA Cryptosuites 1.0 §3.2.4: the hash of P-384 is longer than that of the others. */
export function hashOf(algorithm: KeyAlgorithm): (text: string) => Uint8Array {
	return algorithm === 'P-384' ? sha384 : sha256;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const data = new Uint8Array(first.length + second.length);
	data.set(first, 0);
	data.set(second, first.length);
	return data;
}

/** The hash of the options, then the hash of the document (§3.2.4), as RDF. */
export async function hashData(
	document: JsonObject,
	options: JsonObject,
	contexts?: ExtraContexts,
	algorithm: KeyAlgorithm = 'Ed25519'
): Promise<Uint8Array> {
	// ECDSA Cryptosuites 1.0 §3.2.3: the longer hash also goes into the names of blank nodes.
	const canonical = algorithm === 'P-384' ? canonizeSha384 : canonize;
	const hash = hashOf(algorithm);
	const optionsHash = hash(await canonical(proofConfiguration(document, options), contexts));
	return joined(optionsHash, hash(await canonical(document, contexts)));
}

/** The same of JSON (§3.3.4). */
export function jcsHashData(document: JsonObject, options: JsonObject, algorithm: KeyAlgorithm): Uint8Array {
	const hash = hashOf(algorithm);
	return joined(hash(jcs(without(options, 'proofValue'))), hash(jcs(document)));
}

/** A `proofValue` in base58. @throws CredentialError `proof-malformed`, `multibase-malformed` */
export function signatureOf(proof: JsonObject): Uint8Array {
	const { proofValue } = proof;
	if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) {
		throw new CredentialError('proof-malformed', 'The signature is not written in base58.', 'proofValue');
	}
	return decodeMultibase(proofValue);
}
