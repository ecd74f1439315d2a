import { unbake } from '../baking/unbake.ts';
import { fetchAnswer, textIn } from '../engine/fetch.ts';
import { parseJsonObject } from '../engine/json.ts';
import { looksLikeJws } from '../jose/compact-jws.ts';
import { CredentialError } from '../errors.ts';
import { ACCEPT } from '../open-badges-2/linked.ts';
import type { VerifyOptions } from './options.ts';

const MAX_ADDRESS = 4000;

/** The web address that was given in place of a credential, if one was. */
export function addressIn(input: unknown): string | undefined {
	if (typeof input !== 'string' || input.length > MAX_ADDRESS) return undefined;
	const text = input.trim();
	return /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : undefined;
}

function inPicture(picture: Uint8Array | string): string | undefined {
	try {
		const { credential, assertion } = unbake(picture);
		return credential ?? assertion;
	} catch {
		return undefined;
	}
}

/**
 * What is served there, as the input of `verify`.
 *
 * @throws CredentialError `fetch-…`
 */
export async function whatIsAt(address: string, options: VerifyOptions, isFirst = true): Promise<unknown> {
	const answer = await fetchAnswer(address, ACCEPT, options);
	// Gone is how a hosted assertion is taken back; nothing else is then known of it.
	if (answer.status === 410) return { id: address, revoked: true };
	const baked = isFirst && answer.status === 200 ? inPicture(answer.body) : undefined;
	const next = addressIn(baked);
	// A picture may carry an address in turn; it is followed once, and no further.
	if (next !== undefined) return whatIsAt(next, options, false);
	const text = baked ?? textIn(answer, address);
	if (looksLikeJws(text.trim())) return text;
	try {
		return parseJsonObject(text);
	} catch {
		throw new CredentialError('fetch-not-json', 'At that address there is no credential.', address);
	}
}
