// The only file that knows the crypto of the platform; a Web Crypto build replaces it by a conditional import.
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { CredentialError } from '../errors.ts';
import { decodeMultibase, encodeBase58, encodeBase64url } from './multibase.ts';

/** An Ed25519 private key, imported once: importing costs more than signing. */
export type Ed25519KeyPair = {
	readonly privateKey: KeyObject;
	/** Multikey, e.g. `z6Mk…` (Controlled Identifiers 1.0 §2.2.2). */
	readonly publicKeyMultibase: string;
	/** RFC 8037, without private parts. */
	readonly publicKeyJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
};

export type Ed25519PublicKey = KeyObject;

// DER headers of RFC 8410 before the 32 bytes of a key.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
// Multicodec headers of Multikey: 0xed01 public, 0x8026 secret.
const PUBLIC_HEADER = [0xed, 0x01];
const SECRET_HEADER = [0x80, 0x26];
const MAX_KEYS = 1000;

const imported = new Map<string, KeyObject>();

function importPublic(raw: Uint8Array): KeyObject {
	if (raw.length !== 32) throw new CredentialError('key-malformed', 'An Ed25519 public key has 32 bytes.');
	try {
		return createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
	} catch {
		throw new CredentialError('key-malformed', 'This is not an Ed25519 public key.');
	}
}

/** A memo by content only, so it can never bind a key to the wrong holder. */
function remembered(name: string, read: () => Uint8Array): KeyObject {
	const known = imported.get(name);
	if (known) {
		imported.delete(name);
		imported.set(name, known);
		return known;
	}
	const key = importPublic(read());
	imported.set(name, key);
	for (const oldest of imported.keys()) {
		if (imported.size <= MAX_KEYS) break;
		imported.delete(oldest);
	}
	return key;
}

function afterHeader(bytes: Uint8Array, header: readonly number[], what: string): Uint8Array {
	if (header.some((byte, index) => bytes[index] !== byte)) {
		throw new CredentialError('key-unsupported', `This Multikey is not an Ed25519 ${what} key.`);
	}
	return bytes.subarray(header.length);
}

export function publicKeyFromMultibase(text: string): KeyObject {
	if (!text.startsWith('z')) throw new CredentialError('key-malformed', 'A Multikey starts with z.');
	return remembered(text, () => afterHeader(decodeMultibase(text), PUBLIC_HEADER, 'public'));
}

export function publicKeyFromJwk(jwk: { kty?: unknown; crv?: unknown; x?: unknown }): KeyObject {
	if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || typeof jwk.x !== 'string') {
		throw new CredentialError('key-unsupported', 'This JWK is not an Ed25519 public key.');
	}
	const x = jwk.x;
	return remembered(`jwk:${x}`, () => decodeMultibase(`u${x}`));
}

/**
 * An Ed25519 key pair from its seed. Randomness is the caller's: this library has none.
 *
 * @param seed 32 bytes (RFC 8032 §5.1.5), e.g. from `crypto.getRandomValues`. Keep them secret.
 * @throws CredentialError `seed-malformed`
 * @example
 * ```ts
 * import { keyFromSeed } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(7));
 * console.log(key.publicKeyMultibase.startsWith('z6Mk')); // true
 * ```
 */
export function keyFromSeed(seed: Uint8Array): Ed25519KeyPair {
	if (seed.length !== 32) throw new CredentialError('seed-malformed', 'A seed has 32 bytes.');
	const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
	const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
	const raw = new Uint8Array(spki.subarray(SPKI.length));
	return {
		privateKey,
		publicKeyMultibase: `z${encodeBase58(Uint8Array.from([...PUBLIC_HEADER, ...raw]))}`,
		publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(raw) }
	};
}

/**
 * An Ed25519 key pair from `secretKeyMultibase` (Multikey, header 0x8026; the old form that also
 * carries the public key is read too).
 *
 * @throws CredentialError `key-unsupported`, `key-malformed`, `multibase-malformed`
 * @example
 * ```ts
 * import { keyFromSecretMultibase } from '@cairn/credentials';
 * const key = keyFromSecretMultibase('z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq');
 * console.log(key.publicKeyMultibase); // 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
 * ```
 */
export function keyFromSecretMultibase(text: string): Ed25519KeyPair {
	const secret = afterHeader(decodeMultibase(text), SECRET_HEADER, 'secret');
	if (secret.length !== 32 && secret.length !== 64) {
		throw new CredentialError('key-malformed', 'An Ed25519 secret key has 32 bytes.');
	}
	return keyFromSeed(secret.subarray(0, 32));
}

export function signEd25519(data: Uint8Array, key: Ed25519KeyPair): Uint8Array {
	return new Uint8Array(sign(null, data, key.privateKey));
}

export function verifyEd25519(data: Uint8Array, signature: Uint8Array, key: Ed25519PublicKey): boolean {
	return signature.length === 64 && verify(null, data, key, signature);
}
