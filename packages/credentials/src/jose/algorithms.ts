// RS256 is the one that Open Badges 3.0 §8.2.3 asks of everybody; EdDSA (RFC 8037; `Ed25519` in RFC 9864)
// and ES256 are those of VC-JOSE-COSE. `none` and shared secrets sign for nobody, so they are not here.
import { CredentialError } from '../errors.ts';
import { isObject, stringAt, type JsonObject } from '../engine/json.ts';
import { decodeBase64url } from '../engine/multibase.ts';
import type { SigningKey } from '../engine/signing-key.ts';

export const jwsAlgorithms = ['RS256', 'ES256', 'EdDSA', 'Ed25519'] as const;

export type JwsAlgorithm = (typeof jwsAlgorithms)[number];

const MIN_RSA = 2048;

export function isJwsAlgorithm(name: unknown): name is JwsAlgorithm {
	return jwsAlgorithms.some((one) => one === name);
}

function unsupported(): CredentialError {
	return new CredentialError('key-unsupported', 'JWTs are signed with RSA, P-256 or Ed25519 keys only.');
}

/** The algorithm of a public key. @throws CredentialError `key-unsupported` */
export function algorithmOf(jwk: JsonObject): JwsAlgorithm {
	const { kty, crv } = jwk;
	if (kty === 'RSA') return 'RS256';
	if (kty === 'EC' && crv === 'P-256') return 'ES256';
	if (kty === 'OKP' && crv === 'Ed25519') return 'EdDSA';
	throw unsupported();
}

const PUBLIC_PARTS = { RSA: ['kty', 'n', 'e'], EC: ['kty', 'crv', 'x', 'y'], OKP: ['kty', 'crv', 'x'] };

/**
 * The public part of a JWK, and nothing else: whatever it was called or meant for stays behind.
 *
 * @throws CredentialError `key-unsupported`, `key-malformed`
 */
export function publicPart(jwk: unknown): JsonObject {
	if (!isObject(jwk)) throw new CredentialError('key-malformed', 'This is not a JWK.');
	algorithmOf(jwk);
	const parts = PUBLIC_PARTS[jwk.kty as keyof typeof PUBLIC_PARTS].map((name) => {
		const value = stringAt(jwk, name);
		if (!value) throw new CredentialError('key-malformed', 'The JWK lacks something.', name);
		return [name, value] as const;
	});
	const found: JsonObject = Object.fromEntries(parts);
	const bits = decodeBase64url(stringAt(found, 'n') ?? '').length * 8;
	if (found.kty === 'RSA' && bits < MIN_RSA) {
		throw new CredentialError('key-unsupported', `An RSA key has at least ${MIN_RSA} bits.`);
	}
	return found;
}

/**
 * The public JWK of a key that signs JWTs, as it is served where `kid` points to.
 *
 * @param key RSA, P-256 or Ed25519
 * @param kid what the key is called there; left out when not given
 * @returns with `alg` and `use`
 * @throws CredentialError `key-unsupported`
 * @see RFC 7517 §4
 * @example
 * ```ts
 * import { keyFromSeed, publicJwk } from '@cairn/credentials';
 * console.log(publicJwk(keyFromSeed(new Uint8Array(32).fill(7))).alg); // 'EdDSA'
 * ```
 */
export function publicJwk(key: SigningKey, kid?: string): JsonObject {
	const jwk = publicPart(key.publicKeyJwk);
	return { ...jwk, ...(kid === undefined ? {} : { kid }), alg: algorithmOf(jwk), use: 'sig' };
}

/** Whether two public keys are one. */
export function isSameKey(one: JsonObject, other: JsonObject): boolean {
	const [left, right] = [publicPart(one), publicPart(other)];
	return Object.keys(left).every((name) => left[name] === right[name]);
}
