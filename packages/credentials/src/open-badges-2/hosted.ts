import { fetchAnswer, textIn } from '../engine/fetch.ts';
import { isObject, listOf, parseJsonObject, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import type { VerifyOptions } from '../verify/options.ts';
import { ACCEPT } from './linked.ts';
import { readAssertion } from './read-assertion.ts';

function revoked(document: JsonObject): CredentialError {
	const reason = stringAt(document, 'revocationReason');
	return new CredentialError('status-revoked', 'The issuer has revoked it.', reason);
}

/** What a server says of an assertion that is taken back may be little more than that. */
function revokedIn(text: string): JsonObject | undefined {
	try {
		const document = parseJsonObject(text);
		return document.revoked === true ? document : undefined;
	} catch {
		return undefined;
	}
}

export type Hosted = { document: JsonObject; revocation?: CredentialError };

/** What the issuer hosts about the assertion today. @throws CredentialError `fetch-…`, `assertion-not-hosted` */
export async function hostedAt(address: string, known: JsonObject, options: VerifyOptions): Promise<Hosted> {
	const answer = await fetchAnswer(address, ACCEPT, options);
	// 410 Gone is one of the ways to take an assertion back; the body may say why, and may not be JSON.
	if (answer.status === 410) return { document: known, revocation: revoked({}) };
	const text = textIn(answer, address);
	const gone = revokedIn(text);
	if (gone) return { document: { ...known, ...gone }, revocation: revoked(gone) };
	let found;
	try {
		found = readAssertion(text);
	} catch {
		throw new CredentialError('fetch-not-json', 'The answer is not an assertion.', address);
	}
	if (!found || found.jws) {
		throw new CredentialError(
			'assertion-not-hosted',
			'At its address there is no hosted assertion.',
			address
		);
	}
	const id = stringAt(found.document, 'id') ?? address;
	if (id !== address && stringAt(found.document.verification as JsonObject, 'url') !== address) {
		throw new CredentialError('assertion-not-hosted', 'At its address there is another assertion.', address);
	}
	return { document: found.document };
}

function sameIdentity(one: Json | undefined, other: Json | undefined): boolean {
	const [left, right] = [one, other].map((value) =>
		isObject(value) ? [value.identity, value.salt ?? null] : [value]
	);
	return JSON.stringify(left) === JSON.stringify(right);
}

function nameOf(value: Json | undefined): string {
	return isObject(value) ? (stringAt(value, 'id') ?? '') : String(value);
}

/** Whether a copy, such as the one in a picture, says the same as what is hosted. */
export function isSameAssertion(copy: JsonObject, hosted: JsonObject): boolean {
	return sameIdentity(copy.recipient, hosted.recipient) && nameOf(copy.badge) === nameOf(hosted.badge);
}

/** A whole host at least, so that `https://badges.example` does not stand for `https://badges.example.org`. */
function startsWith(address: string, start: string): boolean {
	return address.startsWith(start) && URL.parse(address)?.origin === URL.parse(start)?.origin;
}

function hostOf(origin: string): string | undefined {
	return URL.parse(origin.includes('://') ? origin : `https://${origin}`)?.host;
}

/**
 * Whether an issuer speaks for an address: by its `verification`, or else by being on the same host.
 *
 * @see Open Badges 2.0, VerificationObject: `startsWith`, `allowedOrigins`
 */
export function isInScope(address: string, issuer: JsonObject): boolean {
	const policies = listOf(issuer.verification).filter(isObject);
	const starts = policies.flatMap((one) => listOf(one.startsWith)).filter((one) => typeof one === 'string');
	const origins = policies
		.flatMap((one) => listOf(one.allowedOrigins))
		.filter((one) => typeof one === 'string');
	if (starts.length > 0 && !starts.some((start) => startsWith(address, start))) return false;
	if (starts.length > 0 && origins.length === 0) return true;
	const hosts = (origins.length > 0 ? origins : [stringAt(issuer, 'id') ?? '']).map(hostOf);
	const host = hostOf(address);
	return host !== undefined && hosts.includes(host);
}
