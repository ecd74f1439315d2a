import * as platform from '#platform';
import { CredentialError } from '../errors.ts';
import { decodeBase58 } from './base58.ts';

function malformed(what: string): CredentialError {
	return new CredentialError('multibase-malformed', `This is not ${what}.`);
}

export { decodeBase58, encodeBase58 } from './base58.ts';
export { encodeBase64url } from '#platform';

export function decodeBase64url(text: string): Uint8Array {
	if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw malformed('base64url without padding');
	return platform.decodeBase64url(text);
}

/** Multibase, Controlled Identifiers 1.0 §2.4: `z` is base58btc, `u` is base64url without padding. */
export function decodeMultibase(text: string): Uint8Array {
	if (text.startsWith('z')) return decodeBase58(text.slice(1));
	if (text.startsWith('u')) return decodeBase64url(text.slice(1));
	throw malformed('multibase with the prefix z or u');
}
