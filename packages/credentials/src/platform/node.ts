import {
	createHmac,
	createPrivateKey,
	createPublicKey,
	hash,
	sign,
	verify,
	type KeyObject
} from 'node:crypto';
import { crc32 as zlibCrc32, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { ecPublicDer, ed25519PrivateDer, ed25519PublicDer } from './der.ts';
import { ecUncompressed } from './elliptic.ts';
import type { Curve, RsaPrivateJwk, RsaPublicJwk, Sign, Verify } from './platform.ts';

export { ecCompressed, ecdsaSigner, ecPublicKey, ecUncompressed } from './elliptic.ts';

/** A digest asked for as text, each byte a letter, comes sooner than one in a Buffer of its own. */
function digest(algorithm: 'sha256' | 'sha384', data: Uint8Array | string): Uint8Array {
	const letters = hash(algorithm, data, 'binary');
	const bytes = new Uint8Array(letters.length);
	for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
	return bytes;
}

export function sha256(data: Uint8Array | string): Uint8Array {
	return digest('sha256', data);
}

export function sha256Hex(text: string): string {
	return hash('sha256', text, 'hex');
}

export function sha384(data: Uint8Array | string): Uint8Array {
	return digest('sha384', data);
}

export function hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array {
	return createHmac('sha256', key).update(data).digest();
}

export function encodeBase64url(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

export function decodeBase64url(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text, 'base64url'));
}

export function gzip(bytes: Uint8Array): Uint8Array {
	return new Uint8Array(gzipSync(bytes, { level: 9 }));
}

export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
	return new Uint8Array(gunzipSync(bytes, { maxOutputLength: maxBytes }));
}

export function inflate(bytes: Uint8Array, maxBytes: number): Uint8Array {
	return new Uint8Array(inflateSync(bytes, { maxOutputLength: maxBytes }));
}

export function crc32(bytes: Uint8Array): number {
	return zlibCrc32(bytes);
}

function privateDer(der: Uint8Array): KeyObject {
	return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
}

function publicDer(der: Uint8Array): KeyObject {
	return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
}

export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
	const der = createPublicKey(privateDer(ed25519PrivateDer(seed))).export({ format: 'der', type: 'spki' });
	return new Uint8Array(der.subarray(-32));
}

export function ed25519Signer(seed: Uint8Array): Sign {
	const key = privateDer(ed25519PrivateDer(seed));
	return async (data) => sign(null, data, key);
}

export function ed25519Verifier(publicKey: Uint8Array): Verify {
	const key = publicDer(ed25519PublicDer(publicKey));
	return (data, signature) => verify(null, data, key, signature);
}

export function ecdsaVerifier(curve: Curve, point: Uint8Array): Verify {
	const key = publicDer(ecPublicDer(curve, ecUncompressed(curve, point)));
	const digest = curve === 'P-256' ? 'sha256' : 'sha384';
	return (data, signature) => verify(digest, data, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

export function rsaSigner(jwk: RsaPrivateJwk): Sign {
	const key = createPrivateKey({ key: jwk, format: 'jwk' });
	return async (data) => new Uint8Array(sign('sha256', data, key));
}

export function rsaVerifier(jwk: RsaPublicJwk): Verify {
	const key = createPublicKey({ key: jwk, format: 'jwk' });
	return (data, signature) => verify('sha256', data, key, signature);
}
