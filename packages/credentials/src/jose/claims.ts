// What a credential says as claims of a JWT, and back (Open Badges 3.0 §8.2.4 and §8.2.6; VC Data Model 1.1
// §6.3.1, where the credential stands in the claim `vc` and may leave out what the claims say).
import { CREDENTIALS_V1 } from '../engine/contexts.ts';
import { instantOf } from '../engine/date-time.ts';
import { idOf, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';

const REGISTERED = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'cnf', 'nonce'];
// 9999-12-31; beyond it a NumericDate is in milliseconds, or nonsense.
const MAX_SECONDS = 253_402_300_799;

export function mismatch(claim: string): CredentialError {
	return new CredentialError(
		'jwt-claims-mismatch',
		'The JWT says one thing around the document and another in it.',
		claim
	);
}

/** @throws CredentialError `date-malformed` */
export function secondsOf(date: string | undefined, name: string): number | undefined {
	if (date === undefined) return undefined;
	const instant = instantOf(date);
	if (instant === undefined || instant % 1000 !== 0) {
		throw new CredentialError('date-malformed', 'In a JWT, dates have whole seconds.', name);
	}
	return instant / 1000;
}

/**
 * The claims that Open Badges 3.0 asks for, beside the members of the credential.
 *
 * @throws CredentialError `schema-invalid`, `date-malformed`
 */
export function claimsOf(document: JsonObject): JsonObject {
	const required = {
		iss: idOf(document.issuer),
		jti: stringAt(document, 'id'),
		sub: idOf(listOf(document.credentialSubject)[0]),
		nbf: secondsOf(stringAt(document, 'validFrom'), 'validFrom')
	};
	const missing = Object.entries(required).find(([, value]) => value === undefined)?.[0];
	if (missing !== undefined) {
		throw new CredentialError(
			'schema-invalid',
			'A JWT needs an id, a subject with an id, and validFrom.',
			missing
		);
	}
	const exp = secondsOf(stringAt(document, 'validUntil'), 'validUntil');
	return { ...(required as JsonObject), ...(exp === undefined ? {} : { exp }) };
}

/** @throws CredentialError `jwt-malformed` */
export function dateOf(payload: JsonObject, claim: 'nbf' | 'exp'): string | undefined {
	const value = payload[claim];
	if (value === undefined) return undefined;
	if (typeof value !== 'number' || value < 0 || value > MAX_SECONDS) {
		throw new CredentialError('jwt-malformed', 'A date of the JWT is malformed.', claim);
	}
	return new Date(Math.floor(value) * 1000).toISOString().replace('.000Z', 'Z');
}

function isSameSecond(one: string, other: string): boolean {
	const [left, right] = [instantOf(one), instantOf(other)];
	return left !== undefined && right !== undefined && Math.floor(left / 1000) === Math.floor(right / 1000);
}

export function withId(value: Json | undefined, id: string): Json {
	return isObject(value) ? { id, ...value } : (value ?? id);
}

/** What a JWT carries beside its claims: at the top, or in a claim of its own. @throws CredentialError `jwt-malformed` */
export function documentIn(payload: JsonObject, claim: 'vc' | 'vp'): JsonObject {
	const inside = payload[claim];
	if (isObject(inside)) return inside;
	if (inside !== undefined) throw new CredentialError('jwt-malformed', 'The JWT carries no document.', claim);
	return Object.fromEntries(Object.entries(payload).filter(([name]) => !REGISTERED.includes(name)));
}

/** Puts in from the claims what the credential leaves out, and refuses what contradicts it. */
function filled(document: JsonObject, payload: JsonObject): JsonObject {
	const { iss, jti, sub } = {
		iss: stringAt(payload, 'iss'),
		jti: stringAt(payload, 'jti'),
		sub: stringAt(payload, 'sub')
	};
	const copy = { ...document };
	if (iss !== undefined) copy.issuer = withId(document.issuer, iss);
	if (jti !== undefined) copy.id ??= jti;
	if (sub !== undefined && !Array.isArray(document.credentialSubject)) {
		copy.credentialSubject = withId(document.credentialSubject, sub);
	}
	if (iss !== undefined && idOf(copy.issuer) !== iss) throw mismatch('iss');
	if (jti !== undefined && copy.id !== jti) throw mismatch('jti');
	if (sub !== undefined && !listOf(copy.credentialSubject).some((one) => idOf(one) === sub))
		throw mismatch('sub');
	return withDates(copy, payload);
}

function withDates(document: JsonObject, payload: JsonObject): JsonObject {
	const isV1 = listOf(document['@context'])[0] === CREDENTIALS_V1;
	const [start, end] = isV1 ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil'];
	const [from, until] = [dateOf(payload, 'nbf'), dateOf(payload, 'exp')];
	const copy = { ...document };
	if (from !== undefined) copy[start] ??= from;
	if (from !== undefined && !isSameSecond(String(copy[start]), from)) throw mismatch('nbf');
	const written = instantOf(copy[end]);
	// The claim sets the end (§8.2.6.1); one that is earlier in the credential still holds.
	if (until !== undefined && (written === undefined || (instantOf(until) ?? 0) < written)) copy[end] = until;
	return copy;
}

/**
 * The credential that a JWT carries: its members at the top, or in `vc`.
 *
 * @throws CredentialError `jwt-claims-mismatch`, `jwt-malformed`
 */
export function credentialIn(payload: JsonObject): JsonObject {
	return filled(documentIn(payload, 'vc'), payload);
}
