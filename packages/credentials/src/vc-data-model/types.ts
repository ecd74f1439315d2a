// VC Data Model 2.0 §4.5: types are terms or absolute URLs. Whether a term means anything is found out when the
// document is read as JSON-LD.
import { listOf, type JsonObject } from '../engine/json.ts';

export function typeProblems(object: JsonObject, path: string, mustInclude?: string): string[] {
	const types = listOf(object.type);
	if (types.length === 0) return [`${path}type is missing`];
	if (types.some((type) => typeof type !== 'string' || !/^\S+$/.test(type))) {
		return [`${path}type must be words or URLs`];
	}
	return mustInclude && !types.includes(mustInclude) ? [`${path}type must include ${mustInclude}`] : [];
}
