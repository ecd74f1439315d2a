import { idOf, isObject, listOf, stringAt, type JsonObject } from '../engine/json.ts';
import { readPlainForm } from '../engine/plain-form.ts';
import { readCompactJws } from '../jose/compact-jws.ts';
import { documentOrJws } from '../jose/document-or-jws.ts';
import { jwtInEnvelope } from '../jose/enveloped.ts';
import { presentationIn } from '../jose/presentation-claims.ts';
import type { ReadCredential } from './read-credential.ts';

export type ReadPresentation = ReadCredential & {
	/** Who presents: whom the presentation names; when it names nobody, whoever signed it. Not checked yet. */
	holder: string;
};

function signerOf(method: string | undefined): string {
	return method?.split('#')[0] ?? '';
}

function holderOf(document: JsonObject): string {
	const [proof] = listOf(document.proof);
	const method = isObject(proof) ? stringAt(proof, 'verificationMethod') : undefined;
	return idOf(document.holder) ?? signerOf(method);
}

/** A presentation, its text, a JWT, or a JWT in an envelope. What is given back is a copy. */
export function readPresentation(input: unknown): ReadPresentation {
	const parsed = documentOrJws(input, 'presentation');
	const jwt = typeof parsed === 'string' ? parsed : jwtInEnvelope(parsed, 'EnvelopedVerifiablePresentation');
	if (jwt === undefined) {
		const document = parsed as JsonObject;
		const { orderUncertain } = readPlainForm(document);
		return { document, orderUncertain, holder: holderOf(document) };
	}
	const jws = readCompactJws(jwt);
	const document = presentationIn(jws.payload);
	const holder = idOf(document.holder) ?? signerOf(stringAt(jws.header, 'kid'));
	return { document, orderUncertain: false, jws, holder };
}
