import type { Json, JsonObject } from '../engine/json.ts';
import type { ElmText } from './details.ts';

/** One document being written: it names its nodes, and tells each of them once. */
export type Writing = {
	language: string;
	/** A name inside the document: `urn:credential:…#note-1`. */
	name(kind: string): string;
	/** What was told of a node from outside first; two tellings of one node would contradict each other. */
	told: Map<string, JsonObject>;
};

const ABSOLUTE_IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

export function isIri(value: string | undefined): value is string {
	return value !== undefined && ABSOLUTE_IRI.test(value) && URL.canParse(value);
}

/** A well-formed language tag as BCP 47 writes it; English where there is none. */
export function languageTag(tag: string | undefined): string {
	try {
		return Intl.getCanonicalLocales(tag?.replaceAll('_', '-') ?? 'en')[0] ?? 'en';
	} catch {
		return 'en';
	}
}

export function startWriting(base: string, language: string | undefined): Writing {
	const counts = new Map<string, number>();
	return {
		language: languageTag(language),
		told: new Map(),
		name(kind) {
			const count = (counts.get(kind) ?? 0) + 1;
			counts.set(kind, count);
			return `${base}#${kind}-${count}`;
		}
	};
}

const kindOf = (type: string) => type.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();

/** A node of a class; what is undefined or an empty list is left out. An `id` that is no absolute IRI is not used. */
export function node(
	writing: Writing,
	type: string,
	values: Record<string, Json | undefined>,
	id?: string
): JsonObject {
	const known = isIri(id) ? id : undefined;
	const before = known === undefined ? undefined : writing.told.get(known);
	if (before) return before;
	const told: JsonObject = { id: known ?? writing.name(kindOf(type)), type };
	for (const [key, value] of Object.entries(values)) {
		if (value !== undefined && !(Array.isArray(value) && value.length === 0)) told[key] = value;
	}
	if (known !== undefined) writing.told.set(known, told);
	return told;
}

/** A text by language, as the application profile writes it. */
export function words(writing: Writing, text: ElmText): JsonObject;
export function words(writing: Writing, text: ElmText | undefined): JsonObject | undefined;
export function words(writing: Writing, text: ElmText | undefined): JsonObject | undefined {
	if (text === undefined) return undefined;
	if (typeof text === 'string') return { [writing.language]: [text] };
	const byTag = Object.entries(text).map(([tag, value]): [string, Json] => [languageTag(tag), [value]]);
	return byTag.length === 0 ? undefined : Object.fromEntries(byTag);
}

/** The same in one language only, where the profile allows a single text. */
export function oneText(writing: Writing, text: ElmText): JsonObject {
	if (typeof text === 'string') return words(writing, text);
	const tag = Object.keys(text).find((key) => languageTag(key) === writing.language) ?? Object.keys(text)[0];
	return words(writing, { [tag ?? writing.language]: text[tag ?? ''] ?? '' });
}

/** A note; `about` says what kind it is, for viewers that show it with a heading. */
export function note(writing: Writing, text: ElmText | undefined, about?: string): JsonObject | undefined {
	const noteLiteral = words(writing, text);
	if (noteLiteral === undefined) return undefined;
	const subject = about === undefined ? undefined : node(writing, 'Concept', { prefLabel: { en: [about] } });
	return node(writing, 'Note', { noteLiteral, subject });
}

export function webResource(writing: Writing, address: string | undefined, title?: ElmText) {
	if (!isIri(address)) return undefined;
	return node(writing, 'WebResource', { title: words(writing, title), contentURL: address });
}

export function present<T>(values: readonly (T | undefined)[]): T[] {
	return values.filter((value) => value !== undefined);
}
