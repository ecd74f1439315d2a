// JSON Web Keys, RFC 7517, of the kinds that sign credentials: OKP (RFC 8037), EC and RSA (RFC 7518 §6).
import { ecCompressed, ecUncompressed } from '#platform';
import { CredentialError } from '../errors.ts';
import type { Curve, RsaPublicJwk } from '../platform/platform.ts';
import { stringAt, type JsonObject } from './json.ts';
import { decodeBase64url, encodeBase64url } from './multibase.ts';
import type { RawKey } from './multikey.ts';

/** A public key as a JWK (RFC 7517), without private parts. */
export type PublicJwk =
	| { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
	| { readonly kty: 'EC'; readonly crv: Curve; readonly x: string; readonly y: string }
	| { readonly kty: 'RSA'; readonly n: string; readonly e: string };

// RSA from 2048 bits (RFC 7518 §3.3); the upper bound keeps a check from taking long.
const RSA_BYTES = { least: 256, most: 1024 };

function malformed(): CredentialError {
	return new CredentialError('key-malformed', 'A part of the JWK is missing or malformed.');
}

export function jwkPart(jwk: JsonObject, name: string): Uint8Array {
	const text = stringAt(jwk, name);
	if (!text) throw malformed();
	return decodeBase64url(text);
}

export function isCurve(name: unknown): name is Curve {
	return name === 'P-256' || name === 'P-384';
}

export function jwkOf({ algorithm, raw }: RawKey): PublicJwk {
	if (algorithm === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(raw) };
	const point = ecUncompressed(algorithm, raw).subarray(1);
	const half = point.length / 2;
	return {
		kty: 'EC',
		crv: algorithm,
		x: encodeBase64url(point.subarray(0, half)),
		y: encodeBase64url(point.subarray(half))
	};
}

/** The raw key of an OKP or EC key, as in a Multikey. */
export function rawOfJwk(jwk: JsonObject): RawKey {
	if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') {
		const raw = jwkPart(jwk, 'x');
		if (raw.length !== 32) throw malformed();
		return { algorithm: 'Ed25519', raw };
	}
	if (jwk.kty !== 'EC' || !isCurve(jwk.crv)) {
		throw new CredentialError('key-unsupported', 'This kind of JWK is not known here.');
	}
	const [x, y] = [jwkPart(jwk, 'x'), jwkPart(jwk, 'y')];
	const size = jwk.crv === 'P-256' ? 32 : 48;
	if (x.length !== size || y.length !== size) throw malformed();
	try {
		return { algorithm: jwk.crv, raw: ecCompressed(jwk.crv, Uint8Array.from([4, ...x, ...y])) };
	} catch {
		throw malformed();
	}
}

/** The public parts of a JWK, whatever else is in it. */
export function publicJwkIn(jwk: JsonObject): PublicJwk {
	return jwk.kty === 'RSA' ? rsaPublicJwk(jwk) : jwkOf(rawOfJwk(jwk));
}

export function rsaPublicJwk(jwk: JsonObject): RsaPublicJwk {
	const [n, e] = [jwkPart(jwk, 'n'), jwkPart(jwk, 'e')];
	if (n.length < RSA_BYTES.least || n.length > RSA_BYTES.most || e.length > 4) throw malformed();
	return { kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(e) };
}
