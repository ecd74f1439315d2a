// VC Data Model 2.0 §4.8: one or more subjects, each with something said of it.
import { isObject, listOf, type JsonObject } from '../engine/json.ts';
import { idProblems } from './identifiers.ts';

export function subjectProblems(document: JsonObject): string[] {
	const subjects = listOf(document.credentialSubject);
	if (subjects.length === 0) return ['credentialSubject is missing'];
	return subjects.flatMap((one) => {
		if (!isObject(one) || Object.keys(one).length === 0) {
			return ['credentialSubject must be an object that says something'];
		}
		return idProblems(one, 'credentialSubject.');
	});
}
