// Data Integrity EdDSA Cryptosuites 1.0 §3.2.
import { canonize } from '../engine/canonize.ts';
import type { ExtraContexts } from '../engine/document-loader.ts';
import { without, type Json, type JsonObject } from '../engine/json.ts';
import { decodeMultibase, encodeBase58 } from '../engine/multibase.ts';
import type { KeyAlgorithm } from '../engine/signing-key.ts';
import { sha256 } from '../engine/sha256.ts';
import { publicKeyOf } from '../did/verification-method.ts';
import { CredentialError } from '../errors.ts';
import type { Cryptosuite } from './cryptosuite.ts';

/** §3.2.5: the options are read in the context of the document, without the signature. */
export function proofConfiguration(document: JsonObject, options: JsonObject): JsonObject {
	return { ...without(options, 'proofValue'), '@context': document['@context'] as Json };
}

/** §3.2.4: the hash of the options, then the hash of the document. */
export async function hashData(
	document: JsonObject,
	options: JsonObject,
	contexts?: ExtraContexts
): Promise<Uint8Array> {
	const [optionQuads, documentQuads] = await Promise.all([
		canonize(proofConfiguration(document, options), contexts),
		canonize(document, contexts)
	]);
	const data = new Uint8Array(64);
	data.set(sha256(optionQuads), 0);
	data.set(sha256(documentQuads), 32);
	return data;
}

function signatureOf(proofValue: Json | undefined): Uint8Array {
	if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) {
		throw new CredentialError('proof-malformed', 'The signature is not written in base58.', 'proofValue');
	}
	return decodeMultibase(proofValue);
}

function checkAlgorithm({ algorithm }: { algorithm: KeyAlgorithm }): void {
	if (algorithm === 'Ed25519') return;
	throw new CredentialError('key-mismatch', 'The key is of another kind than the cryptosuite.', algorithm);
}

export const eddsaRdfc2022: Cryptosuite = {
	name: 'eddsa-rdfc-2022',
	async sign({ document, options, key, contexts }) {
		checkAlgorithm(key);
		return `z${encodeBase58(await key.sign(await hashData(document, options, contexts)))}`;
	},
	async verify({ document, proof, verificationMethod, contexts }) {
		const signature = signatureOf(proof.proofValue);
		const key = publicKeyOf(verificationMethod);
		checkAlgorithm(key);
		return key.verify(await hashData(document, proof, contexts), signature);
	}
};
