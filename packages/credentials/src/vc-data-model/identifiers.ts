// VC Data Model 2.0 §4.4: an id is one URL.
import { isObject, type Json, type JsonObject } from '../engine/json.ts';

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):[^\s"<>\\^`{|}]+$/;

/** An absolute URL: a DID, a URN, an address. One with a host must be one that can be asked for. */
export function isUrl(value: Json | undefined): value is string {
	if (typeof value !== 'string' || !SCHEME.test(value)) return false;
	return !/^https?:/i.test(value) || URL.canParse(value);
}

/** `id` may be left out, unless it is `needed`; `null` and several are not left out. */
export function idProblems(object: JsonObject, path: string, needed = false): string[] {
	if (object.id === undefined) return needed ? [`${path}id is missing`] : [];
	return isUrl(object.id) ? [] : [`${path}id must be one URL`];
}

/** A party that is named by its URL, or described by an object that has it as `id`: issuer and holder. */
export function partyProblems(party: Json | undefined, name: string): string[] {
	if (isUrl(party) || (isObject(party) && isUrl(party.id))) return [];
	return [`${name} must be a URL, or an object with a URL as id`];
}
