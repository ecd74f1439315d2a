// VC Data Model 2.0 §4.10, §4.11, §5.4–5.6, §4.5: what a credential points to says of what type it is; some also which.
import { isObject, listOf, type JsonObject } from '../engine/json.ts';
import { idProblems } from './identifiers.ts';
import type { ModelVersion } from './model-version.ts';
import { typeProblems } from './types.ts';

const OBJECTS = ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence'];

// 1.1 §4.9, §5.4 and §5.5 ask for more ids than 2.0.
const WITH_ID: Record<ModelVersion, readonly string[]> = {
	'2.0': ['credentialSchema'],
	'1.1': ['credentialSchema', 'credentialStatus', 'refreshService']
};

function problemsOf(document: JsonObject, name: string, version: ModelVersion): string[] {
	const value = document[name];
	if (value === undefined) return [];
	const objects = listOf(value);
	if (objects.length === 0) return [`${name} must be one or more objects`];
	return objects.flatMap((one) => {
		if (!isObject(one)) return [`${name} must be an object`];
		const isIdNeeded = WITH_ID[version].includes(name);
		return [...typeProblems(one, `${name}.`), ...idProblems(one, `${name}.`, isIdNeeded)];
	});
}

export function describedObjectProblems(
	document: JsonObject,
	version: ModelVersion,
	names: readonly string[] = OBJECTS
): string[] {
	return names.flatMap((name) => problemsOf(document, name, version));
}
