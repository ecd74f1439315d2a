// The badge class and the issuer that an assertion names. They are fetched from their own addresses: what
// stands in an assertion about them could be anybody's words.
import { checkSize } from '../engine/json-size.ts';
import { fetchJson } from '../engine/fetch.ts';
import { isObject, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import type { VerifyOptions } from '../verify/options.ts';

export const ACCEPT = 'application/ld+json, application/json;q=0.9';

function isAddress(id: string | undefined): id is string {
	return id !== undefined && /^https?:\/\//.test(id);
}

/** @throws CredentialError `fetch-…`, `linked-malformed`, `linked-mismatch` */
async function fetchLinked(address: string, options: VerifyOptions): Promise<JsonObject> {
	const found = await fetchJson(address, ACCEPT, options);
	checkSize(found);
	// Documents of 1.0 say no id; their address is what they are known by.
	const id = stringAt(found, 'id') ?? address;
	if (id !== address) {
		throw new CredentialError(
			'linked-mismatch',
			'What was found there calls itself something else.',
			address
		);
	}
	return { ...found, id };
}

async function linked(value: Json | undefined, what: string, options: VerifyOptions): Promise<JsonObject> {
	const id = isObject(value) ? stringAt(value, 'id') : typeof value === 'string' ? value : undefined;
	if (isAddress(id)) return fetchLinked(id, options);
	if (isObject(value)) return value;
	throw new CredentialError('linked-malformed', `The ${what} cannot be found.`, id);
}

export type Linked = { badge: JsonObject; issuer: JsonObject };

/**
 * @throws CredentialError `fetch-…`, `linked-…`
 * @see Open Badges 2.0, Badge Verification
 */
export async function linkedOf(assertion: JsonObject, options: VerifyOptions): Promise<Linked> {
	const badge = await linked(assertion.badge, 'badge class', options);
	const issuer = await linked(badge.issuer, 'issuer', options);
	if (!isAddress(stringAt(issuer, 'id'))) {
		throw new CredentialError('linked-malformed', 'The issuer has no address of its own.');
	}
	return { badge, issuer };
}
