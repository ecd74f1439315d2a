import { CREDENTIALS_V2 } from '../engine/contexts.ts';
import type { JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { envelopeIn, envelopeProblems, isEnveloped } from '../vc-data-model/enveloped.ts';

export type EnvelopedCredential = {
	'@context': string;
	id: string;
	type: 'EnvelopedVerifiableCredential';
};

const MEDIA_TYPE = /^application\/(?:(?:vc|vc\+ld|vc-ld)\+)?jwt$/;

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
	if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)) {
		throw new CredentialError('jwt-malformed', 'Only a compact JWT is put into an envelope.');
	}
	return {
		'@context': CREDENTIALS_V2,
		id: `data:application/vc+jwt,${jwt}`,
		type: 'EnvelopedVerifiableCredential'
	};
}

/** The JWT in an envelope; undefined when the document is none. @throws CredentialError `schema-invalid`, `jwt-unsupported` */
export function jwtInEnvelope(document: JsonObject): string | undefined {
	if (!isEnveloped(document, 'EnvelopedVerifiableCredential')) return undefined;
	const problems = envelopeProblems(document, 'EnvelopedVerifiableCredential');
	if (problems.length > 0) {
		throw new CredentialError('schema-invalid', 'The envelope is not as it must be.', problems.join('; '));
	}
	const { mediaType = '', content } = envelopeIn(document.id) ?? {};
	if (!content || !MEDIA_TYPE.test(mediaType)) {
		throw new CredentialError('jwt-unsupported', 'The envelope holds no JWT.', mediaType);
	}
	return content;
}
