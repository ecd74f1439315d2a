import { ecdsaSigner, ecPublicKey, ed25519PublicKey, ed25519Signer, rsaSigner } from '#platform';
import { CredentialError } from '../errors.ts';
import type { Curve, RsaPrivateJwk, Sign } from '../platform/platform.ts';
import type { JsonObject } from './json.ts';
import { decodeSecretMultikey, encodePublicMultikey, type MultikeyAlgorithm } from './multikey.ts';
import { encodeBase64url } from './multibase.ts';
import { isCurve, jwkOf, jwkPart, rsaPublicJwk, type PublicJwk } from './public-jwk.ts';

export type KeyAlgorithm = MultikeyAlgorithm | 'RSA';

/**
 * A key to sign with. The secret stays inside `sign`, imported once (importing costs more than signing);
 * a key in a vault can have the same shape. `sign` gives what a JWS holds: Ed25519; ECDSA with the hash of
 * the curve, `r` and `s` one behind the other, nonces by RFC 6979; RS256.
 */
export type SigningKey = {
	readonly algorithm: KeyAlgorithm;
	readonly sign: Sign;
	readonly publicKeyJwk: PublicJwk;
	/** Multikey (Controlled Identifiers 1.0 §2.2.2); RSA has none. */
	readonly publicKeyMultibase?: string;
};

/** A key with a Multikey form, e.g. `z6Mk…` for Ed25519, `zDna…` for P-256, `z82L…` for P-384. */
export type MultikeyPair = SigningKey & { readonly publicKeyMultibase: string };

export type Ed25519KeyPair = MultikeyPair & {
	readonly algorithm: 'Ed25519';
	readonly publicKeyJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
};

export type EcKeyPair = MultikeyPair & { readonly algorithm: Curve };

export type RsaKeyPair = SigningKey & { readonly algorithm: 'RSA' };

function ed25519Key(seed: Uint8Array): Ed25519KeyPair {
	const raw = ed25519PublicKey(seed);
	return {
		algorithm: 'Ed25519',
		sign: ed25519Signer(seed),
		publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(raw) },
		publicKeyMultibase: encodePublicMultikey({ algorithm: 'Ed25519', raw })
	};
}

function ecKey(curve: Curve, secret: Uint8Array): EcKeyPair {
	let raw: Uint8Array;
	try {
		raw = ecPublicKey(curve, secret);
	} catch {
		throw new CredentialError('key-malformed', `This is not a secret key of ${curve}.`);
	}
	return {
		algorithm: curve,
		sign: ecdsaSigner(curve, secret),
		publicKeyJwk: jwkOf({ algorithm: curve, raw }),
		publicKeyMultibase: encodePublicMultikey({ algorithm: curve, raw })
	};
}

/**
 * A key pair from its seed. Randomness is the caller's: this library has none.
 *
 * @param seed random bytes, e.g. from `crypto.getRandomValues`; keep them secret. 32 bytes for Ed25519
 *   (RFC 8032 §5.1.5); for P-256 and P-384 the 32 or 48 bytes of the secret number itself
 * @param algorithm default `Ed25519`
 * @throws CredentialError `seed-malformed`; `key-malformed` for a number that is 0 or beyond the curve's order
 * @example
 * ```ts
 * import { keyFromSeed } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(7));
 * console.log(key.publicKeyMultibase.startsWith('z6Mk')); // true
 * console.log(keyFromSeed(new Uint8Array(32).fill(7), 'P-256').publicKeyMultibase.startsWith('zDna')); // true
 * ```
 */
export function keyFromSeed(seed: Uint8Array): Ed25519KeyPair;
export function keyFromSeed(seed: Uint8Array, algorithm: Curve): EcKeyPair;
export function keyFromSeed(seed: Uint8Array, algorithm: MultikeyAlgorithm): Ed25519KeyPair | EcKeyPair;
export function keyFromSeed(
	seed: Uint8Array,
	algorithm: MultikeyAlgorithm = 'Ed25519'
): Ed25519KeyPair | EcKeyPair {
	const length = algorithm === 'P-384' ? 48 : 32;
	if (seed.length !== length) throw new CredentialError('seed-malformed', `A seed has ${length} bytes here.`);
	return algorithm === 'Ed25519' ? ed25519Key(seed) : ecKey(algorithm, seed);
}

/**
 * A key pair from `secretKeyMultibase`: a Multikey of Ed25519 (`z3u2…`; the old form that also carries the
 * public key is read too), P-256 (`z42t…`) or P-384 (`z2fa…`).
 *
 * @throws CredentialError `key-unsupported`, `key-malformed`, `multibase-malformed`
 * @see Controlled Identifiers 1.0 §2.2.2
 * @example
 * ```ts
 * import { keyFromSecretMultibase } from '@cairn/credentials';
 * const key = keyFromSecretMultibase('z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq');
 * console.log(key.publicKeyMultibase); // 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
 * ```
 */
export function keyFromSecretMultibase(text: string): Ed25519KeyPair | EcKeyPair {
	const { algorithm, raw } = decodeSecretMultikey(text);
	return keyFromSeed(raw, algorithm);
}

const RSA_PARTS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

function rsaKey(jwk: JsonObject): RsaKeyPair {
	const publicKeyJwk = rsaPublicJwk(jwk);
	const parts = Object.fromEntries(RSA_PARTS.map((name) => [name, encodeBase64url(jwkPart(jwk, name))]));
	try {
		return { algorithm: 'RSA', publicKeyJwk, sign: rsaSigner({ kty: 'RSA', ...parts } as RsaPrivateJwk) };
	} catch {
		throw new CredentialError('key-malformed', 'This is not a private RSA key.');
	}
}

/**
 * A key pair from a private JWK: Ed25519, P-256, P-384, or RSA of 2048 bits and more with all its parts.
 *
 * @param jwk RFC 7517; what it says of the public key must be so
 * @throws CredentialError `key-unsupported`, `key-malformed`, `key-mismatch`, `multibase-malformed`
 * @see RFC 7518 §6; RFC 8037 §2
 * @example
 * ```ts
 * import { keyFromJwk } from '@cairn/credentials';
 * const key = keyFromJwk({
 * 	kty: 'OKP',
 * 	crv: 'Ed25519',
 * 	d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
 * 	x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
 * });
 * console.log(key.algorithm); // 'Ed25519'
 * ```
 */
export function keyFromJwk(jwk: JsonObject): Ed25519KeyPair | EcKeyPair | RsaKeyPair {
	if (jwk.kty === 'RSA') return rsaKey(jwk);
	const algorithm = jwk.crv;
	if (algorithm !== 'Ed25519' && !isCurve(algorithm)) {
		throw new CredentialError('key-unsupported', 'This kind of JWK is not known here.');
	}
	const key = keyFromSeed(jwkPart(jwk, 'd'), algorithm);
	const given = { ...jwk };
	const isOther = Object.entries(key.publicKeyJwk).some(([name, value]) => given[name] !== value);
	if (isOther) throw new CredentialError('key-mismatch', 'The parts of the JWK do not belong together.');
	return key;
}
