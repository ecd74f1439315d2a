import { hasType, idOf, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import type { SchemaProblem } from '../open-badges-3/validate.ts';
import { classRules, controlled, dateTimes, durations, texts } from './rules.ts';

const MAX_PROBLEMS = 100;
const MAX_DEPTH = 40;
const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const DURATION = /^-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

type Found = { problems: SchemaProblem[]; nodes: ReadonlyMap<string, JsonObject> };

function tell(found: Found, path: string, code: SchemaProblem['code'], what: string): void {
	if (found.problems.length < MAX_PROBLEMS) {
		found.problems.push({ path, code, message: `${path === '' ? 'The credential' : path} ${what}.` });
	}
}

const at = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

/** Nodes by id, with all that is told of each: one may stand whole in one place, and in part or by its id in others. */
export function nodesIn(
	value: Json,
	nodes = new Map<string, JsonObject>(),
	depth = 0
): Map<string, JsonObject> {
	if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return nodes;
	if (Array.isArray(value)) {
		for (const one of value) nodesIn(one, nodes, depth + 1);
		return nodes;
	}
	const id = stringAt(value, 'id');
	if (id !== undefined) {
		const before = Object.entries(nodes.get(id) ?? {}).filter(([, told]) => !isEmpty(told));
		nodes.set(id, { ...value, ...Object.fromEntries(before) });
	}
	for (const inner of Object.values(value)) nodesIn(inner, nodes, depth + 1);
	return nodes;
}

function isText(value: Json): boolean {
	if (!isObject(value)) return false;
	return Object.values(value).every((text) => {
		const all = listOf(text);
		return all.length === 1 && typeof all[0] === 'string';
	});
}

function checkLiteral(found: Found, key: string, value: Json, path: string): void {
	for (const one of listOf(value)) {
		if (texts.has(key) && !isText(one)) {
			if (key !== 'category' && key !== 'altLabel')
				tell(found, path, 'malformed', 'must be one text for each language');
		} else if (dateTimes.has(key) && !(typeof one === 'string' && DATE_TIME.test(one))) {
			tell(found, path, 'malformed', 'must be a dateTime');
		} else if (durations.has(key) && !(typeof one === 'string' && DURATION.test(one))) {
			tell(found, path, 'malformed', 'must be a duration');
		}
	}
}

function checkList(found: Found, type: string, key: string, value: Json, path: string): void {
	const scheme = controlled[`${type} ${key}`] ?? controlled[key];
	if (scheme === undefined) return;
	for (const one of listOf(value)) {
		const concept = found.nodes.get(idOf(one) ?? '') ?? (isObject(one) ? one : {});
		const schemes = listOf(concept.inScheme).map(idOf);
		if (!schemes.includes(scheme)) tell(found, path, 'malformed', `must be a concept of ${scheme}`);
	}
}

function isEmpty(value: Json | undefined): boolean {
	if (value === undefined || value === null) return true;
	if (Array.isArray(value)) return value.length === 0;
	return isObject(value) && Object.keys(value).length === 0;
}

function checkClass(found: Found, type: string, object: JsonObject, path: string): void {
	const whole = found.nodes.get(idOf(object) ?? '') ?? object;
	const rules = classRules[type];
	for (const key of rules?.must?.split(' ') ?? []) {
		if (isEmpty(whole[key])) tell(found, at(path, key), 'missing', 'is missing');
	}
	for (const key of rules?.single?.split(' ') ?? []) {
		if (listOf(object[key]).length > 1) tell(found, at(path, key), 'too-many', 'may stand only once');
	}
	for (const [key, value] of Object.entries(object)) checkList(found, type, key, value, at(path, key));
}

function walk(found: Found, value: Json, path: string, depth: number): void {
	if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		for (const [index, one] of value.entries()) walk(found, one, `${path}[${index}]`, depth + 1);
		return;
	}
	// An object with an id alone points to the node that stands elsewhere.
	if (Object.keys(value).some((key) => key !== 'id')) {
		const types = listOf(value.type).filter((type) => typeof type === 'string');
		if (types.length === 0 && !path.endsWith('@context') && value.id !== undefined)
			tell(found, at(path, 'type'), 'type-missing', 'is missing');
		for (const type of types) checkClass(found, type, value, path);
	}
	for (const [key, inner] of Object.entries(value)) {
		checkLiteral(found, key, inner, at(path, key));
		if (!texts.has(key)) walk(found, inner, at(path, key), depth + 1);
	}
}

/**
 * What in a European Digital Credential is not as the profile `edc-generic-full` asks: missing, doubled or malformed
 * properties, and concepts that are not of the controlled list. A quick reading of JSON in the usual compact form; the
 * Commission's SHACL shapes over its RDF stay the measure.
 *
 * @returns at most 100 problems; empty when there is none
 * @see European Learning Model 3.2, application profile EDC, shapes 1.2.0
 * @example
 * ```ts
 * import { validateElm } from '@cairn/credentials';
 * const [problem] = validateElm({ type: ['VerifiableCredential', 'EuropeanDigitalCredential'] });
 * console.log(problem?.message); // credentialSchema is missing.
 * ```
 */
export function validateElm(document: JsonObject): SchemaProblem[] {
	const found: Found = { problems: [], nodes: nodesIn(document) };
	if (!hasType(document, 'EuropeanDigitalCredential')) {
		tell(found, 'type', 'type-missing', 'must include EuropeanDigitalCredential');
	}
	walk(found, document, '', 0);
	const issuer = found.nodes.get(idOf(document.issuer) ?? '');
	if (issuer && isEmpty(issuer.eIDASIdentifier)) {
		tell(found, 'issuer.eIDASIdentifier', 'missing', 'is missing');
	}
	return found.problems;
}
