import { jsonCopy, parseJsonObject, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { looksLikeJws } from './compact-jws.ts';

/** What was given, as a copy: a JSON object, or a JWS as text. */
export function documentOrJws(input: unknown, what: 'credential' | 'presentation'): JsonObject | string {
	if (typeof input === 'string') {
		const text = input.trim();
		return looksLikeJws(text) ? text : parseJsonObject(text);
	}
	if (typeof input === 'object' && input !== null) return jsonCopy(input);
	throw new CredentialError('json-malformed', `A ${what} is a JSON object, or the text of one.`);
}
