import { sha256, sha384 } from '#platform';
import { canonize } from '../engine/canonize.ts';
import { canonizeSha384 } from '../engine/dataset.ts';
import { checkContextNames, type ExtraContexts } from '../engine/document-loader.ts';
import { without, type Json, type JsonObject } from '../engine/json.ts';
import { jcs } from '../engine/jcs.ts';
import { decodeMultibase } from '../engine/multibase.ts';
import { Remembered } from '../engine/remember.ts';
import { isShadowing } from '../engine/shadow.ts';
import type { KeyAlgorithm } from '../engine/signing-key.ts';
import { CredentialError } from '../errors.ts';

/**
 * The options are read in the context of the document, without the signature (EdDSA Cryptosuites 1.0 §3.2.5). A context
 * that the proof itself names is therefore not signed; verifiers that do not put the document's in its place would look
 * it up. So it may not be one that nobody knows.
 *
 * @throws CredentialError `context-unknown`
 */
export function proofConfiguration(
	document: JsonObject,
	options: JsonObject,
	contexts?: ExtraContexts
): JsonObject {
	checkContextNames(options['@context'], contexts);
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

type Canonical = (document: JsonObject, contexts?: ExtraContexts) => Promise<string>;

// What is issued together has the same options but for the signature.
const optionHashes = new Remembered<Uint8Array>({ most: 200, longest: 2000 });

async function optionsHash(
	configuration: JsonObject,
	contexts: ExtraContexts | undefined,
	{ canonical, algorithm }: { canonical: Canonical; algorithm: KeyAlgorithm }
): Promise<Uint8Array> {
	const hash = hashOf(algorithm);
	// A caller's own contexts may differ from one time to the next; in shadow mode all is made anew.
	if (contexts || isShadowing()) return hash(await canonical(configuration, contexts));
	const text = algorithm + JSON.stringify(configuration);
	const known = optionHashes.get(text);
	if (known) return known;
	const made = hash(await canonical(configuration));
	optionHashes.keep(text, made);
	return made;
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
	const configuration = proofConfiguration(document, options, contexts);
	const first = await optionsHash(configuration, contexts, { canonical, algorithm });
	return joined(first, hashOf(algorithm)(await canonical(document, contexts)));
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
