// What a presentation says as claims of a JWT (Securing VCs using JOSE and COSE §3.1.2; VC Data Model 1.1 §6.3.1,
// where it stands in the claim `vp`). A challenge is the claim `nonce`, a domain is `aud`.
import { instantOf } from '../engine/date-time.ts';
import { idOf, listOf, stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { dateOf, documentIn, mismatch, withId } from './claims.ts';

/**
 * The presentation that a JWT carries: its members at the top, or in `vp`.
 *
 * @throws CredentialError `jwt-claims-mismatch`, `jwt-malformed`
 */
export function presentationIn(payload: JsonObject): JsonObject {
	const document = documentIn(payload, 'vp');
	const [iss, jti] = [stringAt(payload, 'iss'), stringAt(payload, 'jti')];
	const holder = iss === undefined ? document.holder : withId(document.holder, iss);
	if (iss !== undefined && idOf(holder) !== iss) throw mismatch('iss');
	if (jti !== undefined && (document.id ?? jti) !== jti) throw mismatch('jti');
	return {
		...document,
		...(holder === undefined ? {} : { holder }),
		...(jti === undefined ? {} : { id: jti })
	};
}

export type Asked = {
	now: Date;
	/** What the verifier gave to be signed. */
	challenge?: string | undefined;
	/** Who the verifier is. */
	domain?: string | readonly string[] | undefined;
};

/**
 * What the claims say of when and for whom it was signed.
 *
 * @throws CredentialError `proof-challenge-mismatch`, `proof-domain-mismatch`, `proof-expired`, `not-yet-valid`,
 *   `jwt-malformed`
 * @see RFC 7519 §4.1
 */
export function checkPresentationClaims(payload: JsonObject, { now, challenge, domain }: Asked): void {
	if (challenge !== undefined && payload.nonce !== challenge) {
		throw new CredentialError('proof-challenge-mismatch', 'The proof was not made for this challenge.');
	}
	// Whoever reads a JWT finds itself among those it is meant for (RFC 7519 §4.1.3).
	const domains = typeof domain === 'string' ? [domain] : domain;
	if (domains && !domains.some((one) => listOf(payload.aud).includes(one))) {
		throw new CredentialError('proof-domain-mismatch', 'The proof was made for another domain.');
	}
	const [from, until] = [dateOf(payload, 'nbf'), dateOf(payload, 'exp')];
	if (until !== undefined && (instantOf(until) ?? 0) <= now.getTime()) {
		throw new CredentialError('proof-expired', 'The proof has expired.', until);
	}
	if (from !== undefined && (instantOf(from) ?? 0) > now.getTime()) {
		throw new CredentialError('not-yet-valid', 'The presentation is not valid yet.', from);
	}
}
