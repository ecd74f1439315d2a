// RS256 is the one that Open Badges 3.0 §8.2.3 asks of everybody; EdDSA (RFC 8037; `Ed25519` in RFC 9864)
// and the ECDSA ones are those of VC-JOSE-COSE. `none` and shared secrets sign for nobody, so they are not here.
import { rawOfJwk, rsaPublicJwk, jwkOf, type PublicJwk } from '../engine/public-jwk.ts';
import { isObject, type JsonObject } from '../engine/json.ts';
import type { SigningKey } from '../engine/signing-key.ts';
import { CredentialError } from '../errors.ts';

export const jwsAlgorithms = ['RS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'] as const;

export type JwsAlgorithm = (typeof jwsAlgorithms)[number];

export function isJwsAlgorithm(name: unknown): name is JwsAlgorithm {
	return jwsAlgorithms.some((one) => one === name);
}

/** The algorithm that a key signs with. */
export function algorithmOf(jwk: PublicJwk): JwsAlgorithm {
	if (jwk.kty === 'RSA') return 'RS256';
	if (jwk.kty === 'OKP') return 'EdDSA';
	return jwk.crv === 'P-256' ? 'ES256' : 'ES384';
}

/**
 * The public part of a JWK, and nothing else: whatever it was called or meant for stays behind.
 *
 * @throws CredentialError `key-unsupported`, `key-malformed`
 */
export function publicPart(jwk: unknown): PublicJwk {
	if (!isObject(jwk)) throw new CredentialError('key-malformed', 'This is not a JWK.');
	return jwk.kty === 'RSA' ? rsaPublicJwk(jwk) : jwkOf(rawOfJwk(jwk));
}

/**
 * The public part of a key, as it is served where `kid` points to.
 *
 * @param key a key to sign with, or its `publicKeyJwk`
 * @param kid what the key is called there; left out when not given
 * @returns with `alg` and `use`, without private parts
 * @throws CredentialError `key-unsupported`, `key-malformed`
 * @see RFC 7517 §4
 * @example
 * ```ts
 * import { keyFromSeed, publicJwk } from '@cairn/credentials';
 * console.log(publicJwk(keyFromSeed(new Uint8Array(32).fill(7))).alg); // EdDSA
 * ```
 */
export function publicJwk(key: SigningKey | PublicJwk, kid?: string): JsonObject {
	const found = publicPart('publicKeyJwk' in key ? key.publicKeyJwk : key);
	return { ...found, ...(kid === undefined ? {} : { kid }), alg: algorithmOf(found), use: 'sig' };
}

/**
 * Whether a key that is listed is this one. Another kind of key, which is not known here, is another key.
 *
 * @throws CredentialError `key-unsupported`, `key-malformed`, of `jwk` alone
 */
export function isSameKey(listed: JsonObject, jwk: JsonObject): boolean {
	const wanted = JSON.stringify(publicPart(jwk));
	try {
		return JSON.stringify(publicPart(listed)) === wanted;
	} catch (error) {
		if (error instanceof CredentialError) return false;
		throw error;
	}
}
