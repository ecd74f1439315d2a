import { ecdsaVerifier, ed25519Verifier, rsaVerifier } from '#platform';
import { CredentialError } from '../errors.ts';
import type { Verify } from '../platform/platform.ts';
import type { JsonObject } from './json.ts';
import { decodePublicMultikey, encodePublicMultikey, type RawKey } from './multikey.ts';
import { rawOfJwk, rsaPublicJwk } from './public-jwk.ts';
import { Remembered } from './remember.ts';
import type { KeyAlgorithm } from './signing-key.ts';

/** A public key, imported once: importing costs as much as checking a signature. */
export type VerificationKey = {
	readonly algorithm: KeyAlgorithm;
	/** Ed25519 and RS256 of the data; ECDSA with the hash of the curve, `r` and `s` one behind the other. */
	readonly verify: (data: Uint8Array, signature: Uint8Array) => Promise<boolean>;
};

const SIGNATURE_BYTES = { Ed25519: 64, 'P-256': 64, 'P-384': 96, RSA: undefined };

// By content only, so it can never bind a key to the wrong holder.
const imported = new Remembered<VerificationKey>({ most: 1000, longest: 2000 });

function imports(algorithm: KeyAlgorithm, make: () => Verify): VerificationKey {
	const damaged = () => new CredentialError('key-malformed', `This is not a public key of ${algorithm}.`);
	let check: Verify;
	try {
		check = make();
	} catch {
		throw damaged();
	}
	const length = SIGNATURE_BYTES[algorithm];
	return {
		algorithm,
		async verify(data, signature) {
			if (length !== undefined && signature.length !== length) return false;
			try {
				return await check(data, signature);
			} catch {
				throw damaged();
			}
		}
	};
}

function rawKey({ algorithm, raw }: RawKey): VerificationKey {
	const make = () => (algorithm === 'Ed25519' ? ed25519Verifier(raw) : ecdsaVerifier(algorithm, raw));
	return imports(algorithm, make);
}

/** @throws CredentialError `key-malformed`, `key-unsupported`, `multibase-malformed` */
export function publicKeyFromMultibase(text: string): VerificationKey {
	return imported.of(text, () => rawKey(decodePublicMultikey(text)));
}

/** @throws CredentialError `key-malformed`, `key-unsupported`, `multibase-malformed` */
export function publicKeyFromJwk(jwk: JsonObject): VerificationKey {
	if (jwk.kty !== 'RSA') return publicKeyFromMultibase(encodePublicMultikey(rawOfJwk(jwk)));
	const key = rsaPublicJwk(jwk);
	return imported.of(`rsa:${key.n}:${key.e}`, () => imports('RSA', () => rsaVerifier(key)));
}
