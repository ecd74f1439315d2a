import { jsonCopy, parseJsonObject, type JsonObject } from '../engine/json.ts';
import { readPlainForm } from '../engine/plain-form.ts';
import { CredentialError } from '../errors.ts';
import { credentialIn } from '../jose/claims.ts';
import { looksLikeJws, readCompactJws, type CompactJws } from '../jose/compact-jws.ts';
import { jwtInEnvelope } from '../jose/enveloped.ts';

export type ReadCredential = {
	document: JsonObject;
	orderUncertain: boolean;
	/** There when a JWT carries it: its signature covers the JSON as it stands, so any form of it is read. */
	jws?: CompactJws;
};

function parse(input: unknown): JsonObject | string {
	if (typeof input === 'string') {
		const text = input.trim();
		return looksLikeJws(text) ? text : parseJsonObject(text);
	}
	if (typeof input === 'object' && input !== null) return jsonCopy(input);
	throw new CredentialError('json-malformed', 'A credential is a JSON object, or the text of one.');
}

/** A document, its text, or a JWT; a document in the plain form. What is given back is a copy. */
export function readCredential(input: unknown): ReadCredential {
	const parsed = parse(input);
	const jwt = typeof parsed === 'string' ? parsed : jwtInEnvelope(parsed, 'EnvelopedVerifiableCredential');
	if (jwt !== undefined) {
		const jws = readCompactJws(jwt);
		return { document: credentialIn(jws.payload), orderUncertain: false, jws };
	}
	const document = parsed as JsonObject;
	const { orderUncertain } = readPlainForm(document);
	return { document, orderUncertain };
}
