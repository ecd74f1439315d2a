import { idOf, jsonCopy } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { checkContent } from '../issue/issue.ts';
import type { SigningKey } from '../engine/signing-key.ts';
import { claimsOf } from './claims.ts';
import { signCompactJws } from './compact-jws.ts';

export type IssueJwtOptions = {
	/** RSA (RS256, which all verifiers of Open Badges 3.0 know), Ed25519 (EdDSA), P-256 (ES256) or P-384 (ES384). */
	key: SigningKey;
	/**
	 * Where the public key is: an address that answers its JWK, or a DID URL of the issuer. Open Badges 3.0
	 * asks verifiers for the former only.
	 */
	kid: string;
	/** `open-badges` (the default): Open Badges 3.0 §8.2. `vc+jwt`: VC-JOSE-COSE, where claims are not repeated. */
	form?: 'open-badges' | 'vc+jwt';
};

/** @throws CredentialError the code for a mismatch */
export function checkKid(
	kid: string,
	signer: string | undefined,
	mismatch: 'issuer-mismatch' | 'holder-mismatch'
): void {
	const isAddress = /^https?:\/\//.test(kid) && URL.canParse(kid);
	if (isAddress || (kid.includes('#') && kid.split('#')[0] === signer)) return;
	const message = 'The key must belong to the issuer of the credential, or the holder of the presentation.';
	throw new CredentialError(mismatch, message, kid);
}

/**
 * Signs a credential as a JWT: checks it as `issue` does, then signs its JSON as it stands.
 *
 * @param document an unsigned credential, or one with an embedded proof that `issue` added before
 * @returns a compact JWS, for `verify`, `bakePng` and `bakeSvg`
 * @throws CredentialError `schema-invalid`, `issuer-mismatch`, `date-malformed` (a part of a second),
 *   `status-…`
 * @see Open Badges 3.0 §8.2; Securing VCs using JOSE and COSE §3.1
 * @example
 * ```ts
 * import { issueJwt, keyFromSeed, openBadgeCredential } from '@cairn/credentials';
 * const document = openBadgeCredential({
 * 	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
 * 	issuer: { id: 'did:web:badges.example', name: 'Riverside Youth Club' },
 * 	validFrom: '2026-03-01T09:00:00Z',
 * 	subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
 * 	achievement: {
 * 		id: 'https://badges.example/badges/1',
 * 		name: 'Bicycle mechanic',
 * 		description: 'Can take a bicycle apart and put it together.',
 * 		criteria: { narrative: 'Repair three bicycles.' }
 * 	}
 * });
 * const jwt = await issueJwt(document, {
 * 	key: keyFromSeed(new Uint8Array(32).fill(7)),
 * 	kid: 'https://badges.example/keys/key-1'
 * });
 * console.log(jwt.split('.').length); // 3
 * ```
 */
export async function issueJwt(document: object, options: IssueJwtOptions): Promise<string> {
	const copy = jsonCopy(document);
	checkContent(copy);
	checkKid(options.kid, idOf(copy.issuer), 'issuer-mismatch');
	return options.form === 'vc+jwt'
		? signCompactJws(copy, options.key, { kid: options.kid, typ: 'vc+jwt', cty: 'vc' })
		: signCompactJws({ ...copy, ...claimsOf(copy) }, options.key, { kid: options.kid, typ: 'JWT' });
}
