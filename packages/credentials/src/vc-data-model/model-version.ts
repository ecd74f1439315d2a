// VC Data Model 2.0 §4.3, and 1.1 §4.1: the first context says which model a document follows.
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../engine/contexts.ts';
import { isObject, listOf, type JsonObject } from '../engine/json.ts';
import { isUrl } from './identifiers.ts';

export type ModelVersion = '2.0' | '1.1';

/** What is not known to be of 1.1 is judged by 2.0. */
export function modelVersion(document: JsonObject): ModelVersion {
	return listOf(document['@context'])[0] === CREDENTIALS_V1 ? '1.1' : '2.0';
}

export function contextProblems(document: JsonObject, path: string): string[] {
	const contexts = listOf(document['@context']);
	if (contexts.length === 0) return [`${path}@context is missing`];
	const [first, ...others] = contexts;
	if (first !== CREDENTIALS_V2 && first !== CREDENTIALS_V1) {
		return [`${path}@context must start with that of verifiable credentials`];
	}
	if (contexts.includes(CREDENTIALS_V2) && contexts.includes(CREDENTIALS_V1)) {
		return [`${path}@context must follow one version of the data model`];
	}
	const isFit = others.every((context) => isObject(context) || isUrl(context));
	return isFit ? [] : [`${path}@context must hold URLs and contexts only`];
}
