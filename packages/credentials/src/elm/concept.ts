import type { JsonObject } from '../engine/json.ts';
import { countryCode, languageCode, NOT_STATED, shortCode } from './authority-codes.ts';
import {
	COUNTRIES,
	EQF,
	ESCO_SKILL,
	ESCO_SKILLS,
	FILE_TYPES,
	ISCED_F,
	LANGUAGES,
	NQF,
	schemeOf,
	type Coded
} from './vocabulary.ts';
import { isIri, node, type Writing } from './writing.ts';

type List = { base: string; scheme: string; words: Record<string, readonly [string, string]> };

export function concept(writing: Writing, id: string, scheme: string | undefined, label: string): JsonObject {
	const inScheme = scheme === undefined ? undefined : node(writing, 'ConceptScheme', {}, scheme);
	return node(writing, 'Concept', { inScheme, prefLabel: { en: [label] } }, id);
}

/** A concept of one of the lists; undefined when what is given is of another list. */
export function coded(
	writing: Writing,
	list: List,
	value: Coded<string> | undefined
): JsonObject | undefined {
	if (value === undefined) return undefined;
	if (typeof value !== 'string') {
		return value.id.startsWith(list.base) ? concept(writing, value.id, list.scheme, value.label) : undefined;
	}
	const [code, label] = list.words[value] ?? [];
	return code === undefined || label === undefined
		? undefined
		: concept(writing, `${list.base}${code}`, list.scheme, label);
}

function authority(writing: Writing, scheme: string, code: string, label: string): JsonObject {
	return concept(writing, `${scheme}/${code}`, scheme, label);
}

function nameOf(kind: 'country' | 'language', code: string): string {
	if (code === NOT_STATED) return 'Not stated';
	const short = shortCode(kind, code);
	const names = new Intl.DisplayNames(['en'], { type: kind === 'country' ? 'region' : 'language' });
	return (short === undefined ? undefined : names.of(short)) ?? code;
}

export function country(writing: Writing, value: string | undefined): JsonObject {
	const code = countryCode(value);
	return authority(writing, COUNTRIES, code, nameOf('country', code));
}

export function language(writing: Writing, value: string | undefined): JsonObject {
	const code = languageCode(value);
	return authority(writing, LANGUAGES, code, nameOf('language', code));
}

export const fileType = (writing: Writing, type: 'PNG' | 'JPEG'): JsonObject =>
	authority(writing, FILE_TYPES, type, type);

export function eqfLevel(writing: Writing, level: number | undefined): JsonObject | undefined {
	if (level === undefined || !Number.isInteger(level) || level < 1 || level > 8) return undefined;
	return concept(writing, `${EQF}${level}`, schemeOf(EQF), `Level ${level}`);
}

export function nqfLevel(writing: Writing, level: { id?: string; label: string }): JsonObject | undefined {
	if (!isIri(level.id) || !level.id.startsWith(NQF)) return undefined;
	return concept(writing, level.id, schemeOf(NQF), level.label);
}

export function fieldOfStudy(writing: Writing, field: { code: string; label: string }) {
	if (!/^\d{2,4}$/.test(field.code)) return undefined;
	return concept(writing, `${ISCED_F}${field.code}`, schemeOf(ISCED_F), field.label);
}

export const isEsco = (id: string): boolean => id.startsWith(ESCO_SKILL) && isIri(id);

/** A skill of ESCO, or of another framework. */
export function skill(writing: Writing, { id, label }: { id: string; label: string }): JsonObject {
	return concept(writing, id, isEsco(id) ? ESCO_SKILLS : undefined, label);
}
