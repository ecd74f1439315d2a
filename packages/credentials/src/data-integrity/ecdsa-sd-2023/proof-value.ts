// The proof values of ecdsa-sd-2023: three bytes that tell base from derived, then CBOR (§3.5.2, §3.5.7).
import { decode, encode } from 'cborg';
import type { JsonObject } from '../../engine/json.ts';
import { decodeBase64url, encodeBase64url } from '../../engine/multibase.ts';
import { CredentialError } from '../../errors.ts';

const BASE = [0xd9, 0x5d, 0x00] as const;
const DERIVED = [0xd9, 0x5d, 0x01] as const;

export type BaseProofValue = {
	baseSignature: Uint8Array;
	/** Of the proof key, as in a Multikey. */
	publicKey: Uint8Array;
	hmacKey: Uint8Array;
	signatures: Uint8Array[];
	mandatoryPointers: string[];
};

export type DerivedProofValue = {
	baseSignature: Uint8Array;
	publicKey: Uint8Array;
	signatures: Uint8Array[];
	/** From the number of a canonical label to the bytes of its HMAC label. */
	labels: Map<number, Uint8Array>;
	/** Among the lines of the derived document. */
	mandatoryIndexes: number[];
};

function malformed(): CredentialError {
	return new CredentialError('proof-malformed', 'The proof value is not one of ecdsa-sd-2023.', 'proofValue');
}

function isBytes(value: unknown, length: number): value is Uint8Array {
	return value instanceof Uint8Array && value.length === length;
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
	return Array.isArray(value) && value.every(is);
}

const isSignature = (value: unknown) => isBytes(value, 64);
const isHash = (value: unknown) => isBytes(value, 32);
const isText = (value: unknown) => typeof value === 'string';
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function written(header: readonly number[], parts: unknown[]): string {
	const payload = encode(parts);
	const bytes = new Uint8Array(header.length + payload.length);
	bytes.set(header, 0);
	bytes.set(payload, header.length);
	return `u${encodeBase64url(bytes)}`;
}

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
	return header.every((byte, index) => bytes[index] === byte);
}

function partsOf(bytes: Uint8Array): unknown[] {
	let parts: unknown;
	try {
		parts = decode(bytes.subarray(3), {
			useMaps: true,
			allowIndefinite: false,
			rejectDuplicateMapKeys: true
		});
	} catch {
		throw malformed();
	}
	if (!Array.isArray(parts) || parts.length !== 5) throw malformed();
	return parts as unknown[];
}

function bytesOf({ proofValue }: JsonObject): Uint8Array {
	if (typeof proofValue !== 'string' || !proofValue.startsWith('u')) throw malformed();
	return decodeBase64url(proofValue.slice(1));
}

export function writeBaseProof(value: BaseProofValue): string {
	const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = value;
	return written(BASE, [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers]);
}

export function readBaseProof(proof: JsonObject): BaseProofValue {
	const bytes = bytesOf(proof);
	if (!startsWith(bytes, BASE)) throw malformed();
	const [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers] = partsOf(bytes);
	if (!isSignature(baseSignature) || !isBytes(publicKey, 35) || !isHash(hmacKey)) throw malformed();
	if (!isListOf(signatures, isSignature) || !isListOf(mandatoryPointers, isText)) throw malformed();
	return { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers };
}

export function writeDerivedProof(value: DerivedProofValue): string {
	const { baseSignature, publicKey, signatures, labels, mandatoryIndexes } = value;
	return written(DERIVED, [baseSignature, publicKey, signatures, labels, mandatoryIndexes]);
}

function readLabels(value: unknown): Map<number, Uint8Array> {
	if (!(value instanceof Map)) throw malformed();
	const entries = [...(value as Map<unknown, unknown>)];
	return new Map(
		entries.map(([number, label]) => {
			if (!isIndex(number) || !isHash(label)) throw malformed();
			return [number, label];
		})
	);
}

/** @throws CredentialError `proof-not-derived`, `proof-malformed`, `multibase-malformed` */
export function readDerivedProof(proof: JsonObject): DerivedProofValue {
	const bytes = bytesOf(proof);
	if (startsWith(bytes, BASE)) {
		const message = 'This is what the issuer gave to the holder; only what is derived from it is verified.';
		throw new CredentialError('proof-not-derived', message);
	}
	if (!startsWith(bytes, DERIVED)) throw malformed();
	const [baseSignature, publicKey, signatures, labels, mandatoryIndexes] = partsOf(bytes);
	if (!isSignature(baseSignature) || !isBytes(publicKey, 35)) throw malformed();
	if (!isListOf(signatures, isSignature) || !isListOf(mandatoryIndexes, isIndex)) throw malformed();
	return { baseSignature, publicKey, signatures, labels: readLabels(labels), mandatoryIndexes };
}
