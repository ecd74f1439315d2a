import { isObject, type Json, type JsonObject } from '../../engine/json.ts';
import { CredentialError } from '../../errors.ts';
import type { Filled } from './parts.ts';

/** A place in a document that is filled anew each time. A slot may stand in several. */
export type Place = { readonly slot: number; readonly path: string; readonly keys: readonly string[] };

function malformed(path: string): CredentialError {
	return new CredentialError('template-malformed', 'A slot must name a text in the sample.', path);
}

function keysOf(path: string): string[] {
	if (!/^[^.[\]]+(\[\d+\])*(\.[^.[\]]+(\[\d+\])*)*$/.test(path)) throw malformed(path);
	return path.split(/[.[\]]+/).filter((key) => key !== '');
}

/** @throws CredentialError `template-malformed` */
export function placesOf(slots: Readonly<Record<string, string | readonly string[]>>): Place[] {
	return Object.values(slots).flatMap((paths, slot) =>
		[paths].flat().map((path) => ({ slot, path, keys: keysOf(path) }))
	);
}

function holderOf(document: JsonObject, { keys, path }: Place): JsonObject | Json[] {
	let holder: Json | undefined = document;
	for (const key of keys.slice(0, -1)) {
		if (Array.isArray(holder)) holder = holder[Number(key)];
		else holder = isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
	}
	if (Array.isArray(holder) || isObject(holder)) return holder;
	throw malformed(path);
}

/** @throws CredentialError `template-malformed` when no text stands there */
export function textAt(document: JsonObject, place: Place): string {
	const key = place.keys.at(-1) ?? '';
	const value = Object.entries(holderOf(document, place)).find(([name]) => name === key)?.[1];
	if (typeof value !== 'string') throw malformed(place.path);
	return value;
}

/** A copy with other texts in the places. */
export function filledDocument(
	document: JsonObject,
	places: readonly Place[],
	textOf: (place: Place, index: number) => string
): JsonObject {
	const copy = structuredClone(document);
	for (const [index, place] of places.entries()) {
		const key = place.keys.at(-1) ?? '';
		Object.defineProperty(holderOf(copy, place), key, {
			value: textOf(place, index),
			enumerable: true,
			configurable: true,
			writable: true
		});
	}
	return copy;
}

/** Texts that occur nowhere else, one for each place; they look like identifiers where the sample has one. */
export class Placeholders {
	readonly texts: readonly string[];
	readonly #places: readonly Place[];
	readonly #pattern: RegExp;

	constructor(places: readonly Place[], samples: readonly string[], word: string) {
		this.#places = places;
		this.texts = samples.map((text, index) => `${/^[a-z]+:./i.test(text) ? `urn:${word}` : word}${index}end`);
		this.#pattern = new RegExp(`(?:urn:)?${word}(\\d+)end`, 'g');
	}

	/** The text in pieces. `seen` hears of each place that is met. */
	split(text: string, seen: (place: number) => void): Filled[] {
		const parts: Filled[] = [];
		let at = 0;
		for (const match of text.matchAll(this.#pattern)) {
			const index = Number(match[1]);
			seen(index);
			if (match.index > at) parts.push(text.slice(at, match.index));
			parts.push({ slot: this.#places[index]?.slot ?? -1 });
			at = match.index + match[0].length;
		}
		if (at < text.length) parts.push(text.slice(at));
		return parts;
	}
}
