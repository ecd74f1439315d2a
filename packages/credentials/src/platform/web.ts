import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256, sha384 as nobleSha384 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ecPublicDer, ed25519PrivateDer, ed25519PublicDer } from './der.ts';
import { ecUncompressed } from './elliptic.ts';
import type { Curve, RsaPrivateJwk, RsaPublicJwk, Sign, Verify } from './platform.ts';

export { ecCompressed, ecdsaSigner, ecPublicKey, ecUncompressed } from './elliptic.ts';
export { crc32, gunzip, gzip, inflate } from './web-compression.ts';

const { subtle } = globalThis.crypto;
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

function bytesOf(data: Uint8Array | string): Uint8Array {
	return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function sha256(data: Uint8Array | string): Uint8Array {
	return nobleSha256(bytesOf(data));
}

export function sha256Hex(text: string): string {
	return bytesToHex(nobleSha256(bytesOf(text)));
}

export function sha384(data: Uint8Array | string): Uint8Array {
	return nobleSha384(bytesOf(data));
}

export function hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array {
	return hmac(nobleSha256, key, bytesOf(data));
}

export function encodeBase64url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function decodeBase64url(text: string): Uint8Array {
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Web Crypto imports in its own time: begun at once, awaited by whoever needs it first. */
function importing<T>(begin: () => Promise<T>): () => Promise<T> {
	const key = begin();
	// Whoever awaits it gets the error; without this line one that nobody awaits would end the process.
	key.catch(() => undefined);
	return () => key;
}

// Its type has one name in browsers and another under Node.
type WebKey = Awaited<ReturnType<typeof subtle.importKey>>;
type Algorithm = Parameters<typeof subtle.sign>[0] & Parameters<typeof subtle.verify>[0];

function signer(algorithm: Algorithm, begin: () => Promise<WebKey>): Sign {
	const key = importing(begin);
	return async (data) => new Uint8Array(await subtle.sign(algorithm, await key(), new Uint8Array(data)));
}

function verifier(algorithm: Algorithm, begin: () => Promise<WebKey>): Verify {
	const key = importing(begin);
	return async (data, signature) =>
		subtle.verify(algorithm, await key(), new Uint8Array(signature), new Uint8Array(data));
}

export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
	return ed25519.getPublicKey(seed);
}

export function ed25519Signer(seed: Uint8Array): Sign {
	const der = ed25519PrivateDer(seed);
	return signer('Ed25519', () => subtle.importKey('pkcs8', der, 'Ed25519', false, ['sign']));
}

export function ed25519Verifier(publicKey: Uint8Array): Verify {
	const der = ed25519PublicDer(publicKey);
	return verifier('Ed25519', () => subtle.importKey('spki', der, 'Ed25519', true, ['verify']));
}

export function ecdsaVerifier(curve: Curve, point: Uint8Array): Verify {
	const der = ecPublicDer(curve, ecUncompressed(curve, point));
	const algorithm = { name: 'ECDSA', namedCurve: curve, hash: curve === 'P-256' ? 'SHA-256' : 'SHA-384' };
	return verifier(algorithm, () => subtle.importKey('spki', der, algorithm, true, ['verify']));
}

export function rsaSigner(jwk: RsaPrivateJwk): Sign {
	return signer(RSA, () => subtle.importKey('jwk', jwk, RSA, false, ['sign']));
}

export function rsaVerifier(jwk: RsaPublicJwk): Verify {
	return verifier(RSA, () => subtle.importKey('jwk', jwk, RSA, true, ['verify']));
}
