import { jsonCopy, parseJsonObject, type JsonObject } from '../engine/json.ts';
import { readPlainForm } from '../engine/plain-form.ts';
import { CredentialError } from '../errors.ts';

const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]+$/;

export type ReadCredential = { document: JsonObject; orderUncertain: boolean };

function parse(input: unknown): JsonObject {
	if (typeof input === 'string') {
		const text = input.trim();
		if (COMPACT_JWS.test(text))
			throw new CredentialError('jwt-unsupported', 'Credentials as JWT are not read.');
		return parseJsonObject(text);
	}
	if (typeof input === 'object' && input !== null) return jsonCopy(input);
	throw new CredentialError('json-malformed', 'A credential is a JSON object, or the text of one.');
}

/** A document, or its text, in the plain form. The document is a copy. */
export function readCredential(input: unknown): ReadCredential {
	const document = parse(input);
	const { orderUncertain } = readPlainForm(document);
	return { document, orderUncertain };
}
