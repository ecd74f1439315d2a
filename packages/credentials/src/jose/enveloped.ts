import { CREDENTIALS_V2 } from '../engine/contexts.ts';
import type { JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { envelopeIn, envelopeProblems, isEnveloped, type EnvelopeType } from '../vc-data-model/enveloped.ts';

export type EnvelopedCredential = {
	'@context': string;
	id: string;
	type: 'EnvelopedVerifiableCredential';
};

export type EnvelopedPresentation = {
	'@context': string;
	id: string;
	type: 'EnvelopedVerifiablePresentation';
};

const MEDIA_TYPES: Record<EnvelopeType, RegExp> = {
	EnvelopedVerifiableCredential: /^application\/(?:(?:vc|vc\+ld|vc-ld)\+)?jwt$/,
	EnvelopedVerifiablePresentation: /^application\/(?:(?:vp|vp\+ld|vp-ld)\+)?jwt$/
};

function addressOf(jwt: string, mediaType: string): string {
	if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)) {
		throw new CredentialError('jwt-malformed', 'Only a compact JWT is put into an envelope.');
	}
	return `data:${mediaType},${jwt}`;
}

/**
 * A JWT credential as a JSON object, for places that hold JSON: presentations, APIs.
 *
 * @param jwt what `issueJwt` gives with `form: 'vc+jwt'`
 * @throws CredentialError `jwt-malformed`
 * @see VC Data Model 2.0 §4.13, Enveloped Verifiable Credentials
 * @example
 * ```ts
 * import { enveloped } from '@cairn/credentials';
 * console.log(enveloped('e30.e30.c2ln').id); // 'data:application/vc+jwt,e30.e30.c2ln'
 * ```
 */
export function enveloped(jwt: string): EnvelopedCredential {
	const id = addressOf(jwt, 'application/vc+jwt');
	return { '@context': CREDENTIALS_V2, id, type: 'EnvelopedVerifiableCredential' };
}

/**
 * A JWT presentation as a JSON object, for places that hold JSON.
 *
 * @param jwt what `signPresentationJwt` gives
 * @throws CredentialError `jwt-malformed`
 * @see VC Data Model 2.0 §4.13.2, Enveloped Verifiable Presentations
 * @example
 * ```ts
 * import { envelopedPresentation } from '@cairn/credentials';
 * console.log(envelopedPresentation('e30.e30.c2ln').id); // 'data:application/vp+jwt,e30.e30.c2ln'
 * ```
 */
export function envelopedPresentation(jwt: string): EnvelopedPresentation {
	const id = addressOf(jwt, 'application/vp+jwt');
	return { '@context': CREDENTIALS_V2, id, type: 'EnvelopedVerifiablePresentation' };
}

/** The JWT in an envelope; undefined when the document is none. @throws CredentialError `schema-invalid`, `jwt-unsupported` */
export function jwtInEnvelope(document: JsonObject, type: EnvelopeType): string | undefined {
	if (!isEnveloped(document, type)) return undefined;
	const problems = envelopeProblems(document, type);
	if (problems.length > 0) {
		throw new CredentialError('schema-invalid', 'The envelope is not as it must be.', problems.join('; '));
	}
	const { mediaType = '', content } = envelopeIn(document.id) ?? {};
	if (!content || !MEDIA_TYPES[type].test(mediaType)) {
		throw new CredentialError('jwt-unsupported', 'The envelope holds no JWT.', mediaType);
	}
	return content;
}
