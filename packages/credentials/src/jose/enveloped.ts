import { CREDENTIALS_V2 } from '../engine/contexts.ts';
import { hasType, stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';

export type EnvelopedCredential = {
	'@context': string;
	id: string;
	type: 'EnvelopedVerifiableCredential';
};

const DATA = /^data:application\/(?:(?:vc|vc\+ld|vc-ld)\+jwt|jwt)(?:;[^,]*)?,(.+)$/i;

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

/** The JWT in an envelope; undefined when the document is none. @throws CredentialError `jwt-unsupported` */
export function jwtInEnvelope(document: JsonObject): string | undefined {
	if (!hasType(document, 'EnvelopedVerifiableCredential')) return undefined;
	const jwt = DATA.exec(stringAt(document, 'id') ?? '')?.[1];
	if (!jwt) throw new CredentialError('jwt-unsupported', 'The envelope holds no JWT.');
	return jwt;
}
