// What every verifiable credential must be (VC Data Model 2.0 §4 and §5; for reading also 1.1).
import type { JsonObject } from '../engine/json.ts';
import { subjectProblems } from './credential-subject.ts';
import { describedObjectProblems } from './described-objects.ts';
import { idProblems, partyProblems } from './identifiers.ts';
import { namingProblems } from './language-values.ts';
import { contextProblems, modelVersion } from './model-version.ts';
import { relatedResourceProblems } from './related-resource.ts';
import { typeProblems } from './types.ts';
import { validityProblems } from './validity-period.ts';

/**
 * The ways in which a document is no verifiable credential, as sentences; none when it is one. Proofs are not
 * looked at, nor whether its terms mean anything: see `verify`.
 *
 * @param document of VC Data Model 2.0, or 1.1 when its first context says so
 * @see VC Data Model 2.0 §4 and §5
 * @example
 * ```ts
 * import { credentialProblems } from '@cairn/credentials';
 * console.log(credentialProblems({ type: 'VerifiableCredential' })[0]); // '@context is missing'
 * ```
 */
export function credentialProblems(document: JsonObject): string[] {
	const version = modelVersion(document);
	return [
		...contextProblems(document, ''),
		...typeProblems(document, '', 'VerifiableCredential'),
		...idProblems(document, ''),
		...partyProblems(document.issuer, 'issuer'),
		...namingProblems(document, ''),
		...namingProblems(document.issuer, 'issuer.'),
		...subjectProblems(document),
		...validityProblems(document, version),
		...describedObjectProblems(document, version),
		...(version === '2.0' ? relatedResourceProblems(document) : [])
	];
}
