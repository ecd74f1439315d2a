import { CredentialError } from '../errors.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

const MAX_TEXT = 4_000_000;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD treats one value and a list of one alike; so do all readers here. */
export function listOf(value: Json | undefined): Json[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

export function stringAt(object: JsonObject, key: string): string | undefined {
	const value = Object.hasOwn(object, key) ? object[key] : undefined;
	return typeof value === 'string' ? value : undefined;
}

export function hasType(object: JsonObject, type: string): boolean {
	return listOf(object.type).includes(type);
}

/** The identifier of a node that may be written as a string or as an object with an `id`. */
export function idOf(value: Json | undefined): string | undefined {
	if (typeof value === 'string') return value;
	return isObject(value) ? stringAt(value, 'id') : undefined;
}

export function parseJsonObject(text: string): JsonObject {
	if (text.length > MAX_TEXT) {
		throw new CredentialError('json-too-large', `The text is longer than ${MAX_TEXT} characters.`);
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new CredentialError('json-malformed', 'The text is not JSON.');
	}
	if (!isObject(value)) throw new CredentialError('json-malformed', 'The JSON is not one object.');
	return value;
}

export function without(object: JsonObject, key: string): JsonObject {
	const { [key]: _, ...rest } = object;
	return rest;
}

/** A copy that holds JSON and nothing else, so that nobody can change it while it is being read. */
export function jsonCopy(value: object): JsonObject {
	let text: string | undefined;
	try {
		text = JSON.stringify(value);
	} catch {
		throw new CredentialError('json-malformed', 'The object cannot be written as JSON.');
	}
	return parseJsonObject(text ?? '');
}

/** For what many share. */
export function frozenCopy<T extends Json>(value: T): T;
export function frozenCopy(value: Json): Json {
	if (Array.isArray(value)) return Object.freeze(value.map((one) => frozenCopy(one))) as Json[];
	if (!isObject(value)) return value;
	return Object.freeze(
		Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, frozenCopy(inner)]))
	);
}
