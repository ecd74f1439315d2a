import { sha256 } from '#platform';
import { canonize } from '../../engine/canonize.ts';
import type { ExtraContexts } from '../../engine/document-loader.ts';
import type { JsonObject } from '../../engine/json.ts';
import { decodeMultibase } from '../../engine/multibase.ts';
import type { EcKeyPair, SigningKey } from '../../engine/signing-key.ts';
import { CredentialError } from '../../errors.ts';
import { proofConfiguration } from '../hash-data.ts';
import { canonicalizeAndGroup } from './group.ts';
import { writeBaseProof } from './proof-value.ts';

/** What a base proof of `ecdsa-sd-2023` takes beside the key. */
export type SelectiveDisclosure = {
	/** JSON Pointers (RFC 6901) to what the holder can never leave out, e.g. `/issuer`. */
	mandatoryPointers: readonly string[];
	/** 32 random bytes, new for each proof. */
	hmacKey: Uint8Array;
	/** A P-256 key pair made for this proof alone and then forgotten. */
	proofKey: EcKeyPair;
};

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** §3.5.1: what the base signature covers. */
export async function signedData(
	document: JsonObject,
	proof: JsonObject,
	mandatory: readonly string[],
	publicKey: Uint8Array,
	contexts?: ExtraContexts
): Promise<Uint8Array> {
	const proofHash = sha256(await canonize(proofConfiguration(document, proof, contexts), contexts));
	const mandatoryHash = sha256(mandatory.join(''));
	return Uint8Array.from([...proofHash, ...publicKey, ...mandatoryHash]);
}

/** §3.6.1: the whole document, each optional statement with a signature of its own. */
export async function signBase(given: {
	document: JsonObject;
	options: JsonObject;
	key: SigningKey;
	selective?: SelectiveDisclosure | undefined;
	contexts?: ExtraContexts | undefined;
}): Promise<JsonObject> {
	const { document, options, key, selective, contexts } = given;
	if (selective?.hmacKey.length !== 32 || selective.proofKey.algorithm !== 'P-256') {
		throw new CredentialError('seed-malformed', 'This suite needs an HMAC key of 32 bytes and a P-256 key.');
	}
	const { hmacKey, proofKey, mandatoryPointers } = selective;
	const publicKey = decodeMultibase(proofKey.publicKeyMultibase);
	const { lines, groups } = await canonicalizeAndGroup(document, hmacKey, [mandatoryPointers], contexts);
	const mandatoryIndexes = new Set(groups[0]?.indexes);
	const mandatory = lines.filter((_, index) => mandatoryIndexes.has(index));
	const optional = lines.filter((_, index) => !mandatoryIndexes.has(index));
	const data = await signedData(document, options, mandatory, publicKey, contexts);
	const proofValue = writeBaseProof({
		baseSignature: await key.sign(data),
		publicKey,
		hmacKey,
		signatures: await Promise.all(optional.map((line) => proofKey.sign(utf8(line)))),
		mandatoryPointers: [...mandatoryPointers]
	});
	return { ...options, proofValue };
}
