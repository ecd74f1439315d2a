import { idOf } from '../engine/json.ts';
import type { SigningKey } from '../engine/signing-key.ts';
import { presentationToSign } from '../issue/sign-presentation.ts';
import { secondsOf } from './claims.ts';
import { signCompactJws } from './compact-jws.ts';
import { checkKid } from './issue-jwt.ts';

export type PresentationJwtOptions = {
	/** Ed25519 (EdDSA), P-256 (ES256), P-384 (ES384) or RSA (RS256). */
	key: SigningKey;
	/** A DID URL that the holder lists under `authentication`, or an address that answers the JWK. */
	kid: string;
	/** What the verifier gave to be signed: the claim `nonce`. */
	challenge?: string | undefined;
	/** Whom it is meant for: the claim `aud`. */
	domain?: string | readonly string[] | undefined;
	/** A dateTimeStamp in whole seconds, from which on it no longer counts: the claim `exp`. */
	expires?: string | undefined;
};

/**
 * Signs a presentation as its holder, as a JWT of the type `vp+jwt`.
 *
 * @param document a presentation, such as `presentation` builds; it must name its `holder`
 * @returns a compact JWS, for `verifyPresentation` and `envelopedPresentation`
 * @throws CredentialError `schema-invalid`, `holder-mismatch`, `date-malformed`, `key-unsupported`
 * @see Securing VCs using JOSE and COSE §3.1.2; RFC 7519 §4.1
 * @example
 * ```ts
 * import { keyFromSeed, presentation, signPresentationJwt, verifyPresentation } from '@cairn/credentials';
 * const key = keyFromSeed(new Uint8Array(32).fill(9));
 * const holder = `did:key:${key.publicKeyMultibase}`;
 * const jwt = await signPresentationJwt(presentation({ holder, credentials: [] }), {
 * 	key,
 * 	kid: `${holder}#${key.publicKeyMultibase}`,
 * 	challenge: '3f1c9a',
 * 	domain: 'https://school.example'
 * });
 * const asked = { now: new Date('2026-03-01T09:00:05Z'), challenge: '3f1c9a', domain: 'https://school.example' };
 * console.log((await verifyPresentation(jwt, asked)).verdict); // 'valid'
 * ```
 */
export async function signPresentationJwt(
	document: object,
	options: PresentationJwtOptions
): Promise<string> {
	const { key, kid, challenge, domain, expires } = options;
	const copy = presentationToSign(document);
	checkKid(kid, idOf(copy.holder), 'holder-mismatch');
	const claims = {
		...(challenge === undefined ? {} : { nonce: challenge }),
		...(domain === undefined ? {} : { aud: domain }),
		...(expires === undefined ? {} : { exp: secondsOf(expires, 'expires') })
	};
	return signCompactJws({ ...copy, ...claims }, key, { kid, typ: 'vp+jwt', cty: 'vp' });
}
