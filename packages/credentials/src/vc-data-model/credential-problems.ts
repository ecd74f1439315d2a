// What every verifiable credential must be (VC Data Model 2.0 §4; for reading also 1.1 §4).
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../engine/contexts.ts';
import { instantOf } from '../engine/date-time.ts';
import { hasType, idOf, isObject, listOf, type Json, type JsonObject } from '../engine/json.ts';

const DATES = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/;

function isIdentifier(value: Json | undefined): boolean {
	return typeof value === 'string' && ABSOLUTE.test(value);
}

function subjectProblems(document: JsonObject): string[] {
	const subjects = listOf(document.credentialSubject);
	if (subjects.length === 0) return ['credentialSubject is missing'];
	const isBad = subjects.some((one) => !isObject(one) || Object.keys(one).length === 0);
	return isBad ? ['credentialSubject must be an object that says something'] : [];
}

function dateProblems(document: JsonObject): string[] {
	const bad = DATES.filter((name) => document[name] !== undefined && instantOf(document[name]) === undefined);
	return bad.map((name) => `${name} must be one date and time with a time zone`);
}

/** The ways in which a document is no verifiable credential, as sentences; none when it is one. */
export function credentialProblems(document: JsonObject): string[] {
	const problems: string[] = [];
	const [context] = listOf(document['@context']);
	if (context !== CREDENTIALS_V2 && context !== CREDENTIALS_V1) {
		problems.push('@context must start with that of verifiable credentials');
	}
	if (!hasType(document, 'VerifiableCredential')) problems.push('type must include VerifiableCredential');
	if (!isIdentifier(idOf(document.issuer))) problems.push('issuer must be, or have, an absolute identifier');
	if (document.id !== undefined && !isIdentifier(document.id))
		problems.push('id must be an absolute identifier');
	if (listOf(document.credentialStatus).some((one) => !isObject(one))) {
		problems.push('credentialStatus must be an object');
	}
	return [...problems, ...subjectProblems(document), ...dateProblems(document)];
}
