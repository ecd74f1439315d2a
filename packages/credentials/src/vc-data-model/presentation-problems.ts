// What every verifiable presentation must be (VC Data Model 2.0 §4.13; for reading also 1.1 §4.10).
import { isObject, listOf, type Json, type JsonObject } from '../engine/json.ts';
import { credentialProblems } from './credential-problems.ts';
import { describedObjectProblems } from './described-objects.ts';
import { envelopeProblems, isEnveloped } from './enveloped.ts';
import { idProblems, partyProblems } from './identifiers.ts';
import { contextProblems, modelVersion, type ModelVersion } from './model-version.ts';
import { typeProblems } from './types.ts';

const ENVELOPED = 'EnvelopedVerifiableCredential';

function credentialInProblems(credential: Json, version: ModelVersion): string[] {
	// 1.1 carries credentials that are JWT as they are; 2.0 in envelopes.
	if (typeof credential === 'string' && version === '1.1') return [];
	if (!isObject(credential)) return ['it must be an object'];
	return isEnveloped(credential, ENVELOPED)
		? envelopeProblems(credential, ENVELOPED)
		: credentialProblems(credential);
}

function credentialsProblems(document: JsonObject, version: ModelVersion): string[] {
	if (document.verifiableCredential === undefined) return [];
	const credentials = listOf(document.verifiableCredential);
	if (credentials.length === 0) return ['verifiableCredential must be one or more credentials'];
	return credentials.flatMap((credential, index) =>
		credentialInProblems(credential, version).map((problem) => `verifiableCredential[${index}]: ${problem}`)
	);
}

/**
 * The ways in which a document is no verifiable presentation, as sentences; none when it is one. The credentials
 * in it are looked at too.
 *
 * @see VC Data Model 2.0 §4.13
 * @example
 * ```ts
 * import { presentationProblems } from '@cairn/credentials';
 * const context = ['https://www.w3.org/ns/credentials/v2'];
 * console.log(presentationProblems({ '@context': context, type: 'VerifiablePresentation' })); // []
 * ```
 */
export function presentationProblems(document: JsonObject): string[] {
	const version = modelVersion(document);
	return [
		...contextProblems(document, ''),
		...typeProblems(document, '', 'VerifiablePresentation'),
		...idProblems(document, ''),
		...(document.holder === undefined ? [] : partyProblems(document.holder, 'holder')),
		...credentialsProblems(document, version),
		...describedObjectProblems(document, version, ['termsOfUse'])
	];
}
