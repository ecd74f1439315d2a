// NIST curves on both platforms: neither Node nor Web Crypto signs with the nonces of RFC 6979, and Web
// Crypto neither finds a public key nor reads a compressed point.
import { p256, p384 } from '@noble/curves/nist.js';
import type { Curve, Sign } from './platform.ts';

const curves = { 'P-256': p256, 'P-384': p384 };

export function ecPublicKey(curve: Curve, secret: Uint8Array): Uint8Array {
	return curves[curve].getPublicKey(secret, true);
}

export function ecUncompressed(curve: Curve, point: Uint8Array): Uint8Array {
	return curves[curve].Point.fromBytes(point).toBytes(false);
}

export function ecCompressed(curve: Curve, point: Uint8Array): Uint8Array {
	return curves[curve].Point.fromBytes(point).toBytes(true);
}

export function ecdsaSigner(curve: Curve, secret: Uint8Array): Sign {
	const own = secret.slice();
	return async (data) => curves[curve].sign(data, own, { prehash: true, lowS: false });
}
