// What the terms of an active context come to, as far as the compiled path understands them. A term that is not in the
// table is declined.
import type { ActiveContext, TermDefinition } from 'jsonld';
import { isPlainIri } from '../rdfc/literals.ts';
import { END, predicateOf, type Predicate } from '../rdfc/quads.ts';

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

export type Term = {
	readonly kind: 'id' | 'type' | 'value' | 'reference' | 'list' | 'graph' | 'word';
	readonly predicate: Predicate;
	/** Of literals; undefined for plain ones. */
	readonly datatype: string | undefined;
	/** What comes after the text of a literal. */
	readonly suffix: string;
	readonly suffixAndEnd: string;
	/** Predicate and object for each word that may stand here (`proofPurpose`). */
	readonly words: ReadonlyMap<string, string>;
};

export type TermTable = ReadonlyMap<string, Term>;

export type Predicates = { of(iri: string): Predicate };

const NO_WORDS: ReadonlyMap<string, string> = new Map();
const KNOWN_KEYS = new Set([
	'@id',
	'@type',
	'@container',
	'protected',
	'reverse',
	'_termHasColon',
	'_prefix'
]);

function kindOf(definition: TermDefinition): 'value' | 'reference' | 'list' | 'graph' | undefined {
	const type = definition['@type'];
	const container = (definition['@container'] ?? []).join(' ');
	if (container === '@graph') return type === '@id' ? 'graph' : undefined;
	if (container === '@list') return type === undefined ? 'list' : undefined;
	if (container !== '' && container !== '@set') return undefined;
	return type === '@id' ? 'reference' : 'value';
}

// jsonld.js writes the numbers of xsd:double in a way of their own; @json, @vocab and @none are ways of their own too.
function isLiteralType(type: string | undefined): boolean {
	return type === undefined || type === '@id' || (isPlainIri(type) && type !== `${XSD}double`);
}

function suffixOf(datatype: string | undefined): string {
	return datatype === undefined || datatype === `${XSD}string` ? '"' : `"^^<${datatype}>`;
}

function termOf(name: string, definition: TermDefinition, predicates: Predicates): Term | undefined {
	const { '@id': id, '@type': type } = definition;
	const none = {
		predicate: predicateOf(''),
		datatype: undefined,
		suffix: '',
		suffixAndEnd: '',
		words: NO_WORDS
	};
	if (id === '@id') return name === 'id' ? { ...none, kind: 'id' } : undefined;
	if (id === '@type')
		return name === 'type' && !definition['@container'] ? { ...none, kind: 'type' } : undefined;
	const isKnown = Object.keys(definition).every((key) => KNOWN_KEYS.has(key)) && definition.reverse !== true;
	if (!id || !isPlainIri(id) || !isKnown || name.startsWith('@') || name.includes(':')) return undefined;
	const kind = kindOf(definition);
	if (!kind || !isLiteralType(type)) return undefined;
	const datatype = type === '@id' ? undefined : type;
	const suffix = suffixOf(datatype);
	return { ...none, kind, predicate: predicates.of(id), datatype, suffix, suffixAndEnd: suffix + END };
}

/** A term whose value is one word out of those that its own context defines. */
export function wordTerm(
	definition: TermDefinition,
	inside: ActiveContext,
	predicates: Predicates
): Term | undefined {
	const { '@id': id, '@type': type, '@context': scope, '@container': container } = definition;
	if (!id || !isPlainIri(id) || type !== '@vocab' || container || definition.reverse || !scope)
		return undefined;
	const predicate = predicates.of(id);
	const words = new Map<string, string>();
	for (const word of Object.keys(scope)) {
		const meaning = inside.mappings.get(word)?.['@id'];
		if (meaning && isPlainIri(meaning)) words.set(word, `${predicate.beforeIri}${meaning}>`);
	}
	return { kind: 'word', predicate, datatype: undefined, suffix: '', suffixAndEnd: '', words };
}

/** All terms of an active context that are understood here; those with a context of their own are not. */
export function termTable(active: ActiveContext, predicates: Predicates): Map<string, Term> {
	const table = new Map<string, Term>();
	for (const [name, definition] of active.mappings) {
		const term = definition && termOf(name, definition, predicates);
		if (term) table.set(name, term);
	}
	return table;
}
