import type { JsonObject } from '../engine/json.ts';
import { readPlainForm } from '../engine/plain-form.ts';
import { credentialIn } from '../jose/claims.ts';
import { readCompactJws, type CompactJws } from '../jose/compact-jws.ts';
import { documentOrJws } from '../jose/document-or-jws.ts';
import { jwtInEnvelope } from '../jose/enveloped.ts';

export type ReadCredential = {
	document: JsonObject;
	orderUncertain: boolean;
	/** There when a JWT carries it: its signature covers the JSON as it stands, so any form of it is read. */
	jws?: CompactJws;
};

/** A document, its text, or a JWT; a document in the plain form. What is given back is a copy. */
export function readCredential(input: unknown): ReadCredential {
	const parsed = documentOrJws(input, 'credential');
	const jwt = typeof parsed === 'string' ? parsed : jwtInEnvelope(parsed, 'EnvelopedVerifiableCredential');
	if (jwt !== undefined) {
		const jws = readCompactJws(jwt);
		return { document: credentialIn(jws.payload), orderUncertain: false, jws };
	}
	const document = parsed as JsonObject;
	const { orderUncertain } = readPlainForm(document);
	return { document, orderUncertain };
}
