// VC Data Model 2.0 §4.13.1 and §4.13.2: a credential or presentation whose signature is around it, in a data: URL.
import { CREDENTIALS_V2 } from '../engine/contexts.ts';
import { listOf, type Json, type JsonObject } from '../engine/json.ts';

export type EnvelopeType = 'EnvelopedVerifiableCredential' | 'EnvelopedVerifiablePresentation';

export type Envelope = {
	/** In lower case, without parameters: `application/vc+jwt`. */
	mediaType: string;
	/** The secured document, as text. */
	content: string;
};

const DATA = /^data:([^\s,;]+\/[^\s,;]+)((?:;[^\s,;]+)*),(.+)$/su;

/** Whether a document says that it is an envelope. It may still be a wrong one. */
export function isEnveloped(document: JsonObject, type: EnvelopeType): boolean {
	return listOf(document.type).includes(type);
}

/** What is in a data: URL; undefined when it is none. Its text is ASCII, as that of every securing mechanism. */
export function envelopeIn(url: Json | undefined): Envelope | undefined {
	const [, mediaType, parameters = '', content = ''] = (typeof url === 'string' && DATA.exec(url)) || [];
	if (mediaType === undefined) return undefined;
	try {
		const isBase64 = /;base64$/i.test(parameters);
		const text = isBase64 ? atob(decodeURIComponent(content)) : decodeURIComponent(content);
		return { mediaType: mediaType.toLowerCase(), content: text };
	} catch {
		return undefined;
	}
}

/** What is wrong with an envelope itself; what is in it is not looked at. */
export function envelopeProblems(document: JsonObject, type: EnvelopeType): string[] {
	const problems: string[] = [];
	if (!listOf(document['@context']).includes(CREDENTIALS_V2)) {
		problems.push('@context must include that of verifiable credentials');
	}
	const types = listOf(document.type);
	if (types.length !== 1 || types[0] !== type) problems.push(`type must be ${type} and nothing else`);
	if (!envelopeIn(document.id)) problems.push('id must be a data: URL');
	return problems;
}
