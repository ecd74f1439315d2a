// Selecting parts of a JSON-LD document by JSON Pointer, Data Integrity ECDSA Cryptosuites 1.0 §3.4.10–13.
import { isObject, type Json, type JsonObject } from '../../engine/json.ts';
import { CredentialError } from '../../errors.ts';

type Place = Json[] | JsonObject;

function refuse(pointer: string): never {
	throw new CredentialError('pointer-malformed', 'A JSON Pointer leads nowhere in the document.', pointer);
}

/** RFC 6901 §3 and §4. */
export function pathOf(pointer: string): string[] {
	if (pointer === '') return [];
	if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) refuse(pointer);
	return pointer
		.slice(1)
		.split('/')
		.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function at(place: Json | undefined, step: string): Json | undefined {
	if (Array.isArray(place)) return /^(0|[1-9]\d*)$/.test(step) ? place[Number(step)] : undefined;
	return isObject(place) && Object.hasOwn(place, step) ? place[step] : undefined;
}

function put(place: Place, step: string, value: Json): void {
	if (Array.isArray(place)) place[Number(step)] = value;
	else Object.defineProperty(place, step, { value, enumerable: true, configurable: true, writable: true });
}

/** Whoever sees a part of a node also sees what it is. */
function beginningOf(source: JsonObject): JsonObject {
	const { id, type, '@id': given } = source;
	return {
		...(given === undefined ? {} : { '@id': given }),
		...(typeof id === 'string' && !id.startsWith('_:') ? { id } : {}),
		...(type === undefined ? {} : { type: structuredClone(type) })
	};
}

function placeFor(value: Json, arrays: Json[][]): Json {
	if (isObject(value)) return beginningOf(value);
	if (!Array.isArray(value)) return value;
	const array: Json[] = [];
	arrays.push(array);
	return array;
}

function select(document: JsonObject, selection: JsonObject, pointer: string, arrays: Json[][]): void {
	const path = pathOf(pointer);
	const last = path.pop() ?? refuse(pointer);
	let from: Json = document;
	let to: Place = selection;
	for (const step of path) {
		from = at(from, step) ?? refuse(pointer);
		let next = at(to, step);
		if (next === undefined) {
			next = placeFor(from, arrays);
			put(to, step, next);
		}
		if (!Array.isArray(next) && !isObject(next)) refuse(pointer);
		to = next;
	}
	const value = structuredClone(at(from, last) ?? refuse(pointer));
	const before = at(to, last);
	put(to, last, isObject(value) && isObject(before) ? { ...before, ...value } : value);
}

/**
 * The part of a document that the pointers lead to, with the types and ids of all nodes on the way.
 *
 * @returns undefined without pointers
 * @throws CredentialError `pointer-malformed`
 */
export function selectJsonLd(document: JsonObject, pointers: readonly string[]): JsonObject | undefined {
	if (pointers.length === 0) return undefined;
	if (pointers.includes('')) return structuredClone(document);
	const context = document['@context'];
	const selection: JsonObject = {
		...(context === undefined ? {} : { '@context': structuredClone(context) }),
		...beginningOf(document)
	};
	const arrays: Json[][] = [];
	for (const pointer of pointers) select(document, selection, pointer, arrays);
	// An array that was selected from in part has holes.
	for (const array of arrays) array.splice(0, array.length, ...array.filter((one) => one !== undefined));
	return selection;
}
