// A context that is written inside a document may give words to things that no pinned context knows, and do nothing
// else. Were it free, whoever holds a signed credential could rename `credentialStatus` to a word of their own: the
// meaning, and with it the signature, stays; a reader of the JSON no longer sees it (see plain-form.ts).
import { staticContexts } from './contexts.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

const IRI = /^(https?|urn|did):[^\s"<>\\^`{|}]+$/;
const SCHEMES = new Set(['http', 'https', 'urn', 'did']);
const TERM = /^[^@:\s][^:\s]*$/;
const DEFINITION_KEYS = new Set(['@id', '@type', '@container', '@protected']);
const CONTAINERS = new Set<Json>(['@set', '@list']);
const MAX_TERMS = 200;
// Words of data model 2.0 (§4.6) that documents of 1.1 bring along; they mean the same in both.
const LATER_WORDS = new Map<string, Json>([
	['name', 'https://schema.org/name'],
	['description', 'https://schema.org/description']
]);

type Known = { terms: Set<string>; iris: Set<string> };
type Prefixes = ReadonlyMap<string, string>;

const contextsIn = (value: Json | undefined): JsonObject[] =>
	(Array.isArray(value) ? value : [value]).filter(isObject);

function idIn(definition: Json): string | undefined {
	const id = isObject(definition) ? definition['@id'] : definition;
	return typeof id === 'string' ? id : undefined;
}

function gather(context: JsonObject, known: Known, outer: Prefixes): void {
	const ids = Object.entries(context).map(([term, definition]) => [term, idIn(definition)] as const);
	const own = ids.filter((entry): entry is [string, string] => entry[1] !== undefined);
	const prefixes = new Map([...outer, ...own]);
	for (const [term, id] of own) {
		known.terms.add(term);
		const [prefix = '', rest = ''] = id.split(/:(.*)/s);
		known.iris.add(id).add(`${prefixes.get(prefix) ?? `${prefix}:`}${rest}`);
	}
	for (const [term, definition] of Object.entries(context)) {
		known.terms.add(term);
		if (!isObject(definition)) continue;
		for (const inner of contextsIn(definition['@context'])) gather(inner, known, prefixes);
	}
}

let known: Known | undefined;

function knownByContexts(): Known {
	if (known) return known;
	known = { terms: new Set(), iris: new Set() };
	for (const document of staticContexts.values()) {
		for (const context of contextsIn(document['@context'])) gather(context, known, new Map());
	}
	return known;
}

function isHarmless(term: string, definition: Json, { terms, iris }: Known): boolean {
	if (term === '@protected') return typeof definition === 'boolean';
	if (term === '@version') return definition === 1.1;
	if (LATER_WORDS.has(term)) return LATER_WORDS.get(term) === definition;
	if (!TERM.test(term) || terms.has(term) || SCHEMES.has(term) || term === '__proto__') return false;
	const id = idIn(definition);
	if (id === undefined || !IRI.test(id) || iris.has(id)) return false;
	return !isObject(definition) || isPlainDefinition(definition);
}

function isPlainDefinition(definition: JsonObject): boolean {
	const { '@type': type, '@container': container, '@protected': isProtected } = definition;
	return (
		Object.keys(definition).every((key) => DEFINITION_KEYS.has(key)) &&
		(type === undefined || type === '@id' || (typeof type === 'string' && IRI.test(type))) &&
		(container === undefined || CONTAINERS.has(container)) &&
		(isProtected === undefined || typeof isProtected === 'boolean')
	);
}

/** Whether a context only names things that no pinned context has a word for, in words that none of them uses. */
export function isHarmlessContext(context: JsonObject): boolean {
	const entries = Object.entries(context);
	if (entries.length > MAX_TERMS) return false;
	return entries.every(([term, definition]) => isHarmless(term, definition, knownByContexts()));
}
