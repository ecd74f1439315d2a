// Which statements the pointers select, Data Integrity ECDSA Cryptosuites 1.0 §3.4.14–17.
import { hmacSha256 } from '#platform';
import type { Literal, Node, Quad } from 'jsonld';
import { canonicalLabels, compact, expand, linesOf, quadsOf, type Labels } from '../../engine/dataset.ts';
import type { ExtraContexts } from '../../engine/document-loader.ts';
import { isObject, type Json, type JsonObject } from '../../engine/json.ts';
import { encodeBase64url } from '../../engine/multibase.ts';
import { CredentialError } from '../../errors.ts';
import { nameLists } from './lists.ts';
import { selectJsonLd } from './select.ts';

const SKOLEM = 'urn:bnid:';

/** Blank nodes get names that survive selection; JSON-LD would otherwise name them anew each time. */
function skolemize(expanded: Json, counter: { next: number }): Json {
	if (Array.isArray(expanded)) return expanded.map((one) => skolemize(one, counter));
	if (!isObject(expanded) || expanded['@value'] !== undefined) return expanded;
	const entries = Object.entries(expanded).map(([name, value]) => [name, skolemize(value, counter)]);
	const node = Object.fromEntries(entries) as JsonObject;
	const isNode = node['@list'] === undefined && node['@set'] === undefined;
	return isNode && node['@id'] === undefined ? { ...node, '@id': `${SKOLEM}b${counter.next++}` } : node;
}

function blank<T extends Node | Literal>(term: T): T {
	if (term.termType !== 'NamedNode' || !term.value.startsWith(SKOLEM)) return term;
	return { ...term, termType: 'BlankNode', value: term.value.slice(SKOLEM.length) };
}

async function deskolemizedQuads(document: JsonObject, contexts: ExtraContexts | undefined): Promise<Quad[]> {
	const quads = nameLists(await quadsOf(document, contexts));
	return quads.map(({ subject, predicate, object, graph }) => ({
		subject: blank(subject),
		predicate,
		object: blank(object),
		graph: blank(graph)
	}));
}

/** §3.4.5: labels that tell nothing of what is not shown. */
function hmacLabels(canonical: Labels, hmacKey: Uint8Array): Labels {
	const label = (name: string) => `u${encodeBase64url(hmacSha256(hmacKey, name))}`;
	return new Map([...canonical].map(([given, name]) => [given, label(name)]));
}

function refuse(pointers: readonly string[]): never {
	const message = 'A list whose order matters is shown as a whole or not at all.';
	throw new CredentialError('pointer-malformed', message, pointers.join(', '));
}

export type Group = {
	quads: Quad[];
	/** Indexes among the lines of the whole document. */
	indexes: number[];
};

export type Grouped = { lines: string[]; labels: Labels; groups: Group[] };

/** The lines of a document under the labels of an HMAC key, and which of them each set of pointers selects. */
export async function canonicalizeAndGroup(
	document: JsonObject,
	hmacKey: Uint8Array,
	pointerSets: readonly (readonly string[])[],
	contexts?: ExtraContexts
): Promise<Grouped> {
	if (JSON.stringify(document).includes(SKOLEM)) {
		throw new CredentialError('document-not-plain', `Ids that start with ${SKOLEM} stand for blank nodes.`);
	}
	const expanded = skolemize(await expand(document, contexts), { next: 0 }) as Json[];
	const quads = await deskolemizedQuads({ '@graph': expanded }, contexts);
	const labels = hmacLabels(await canonicalLabels(quads), hmacKey);
	const lines = linesOf(quads, labels);
	const compacted = await compact(expanded, document, contexts);
	const indexOf = new Map(lines.map((line, index) => [line, index]));
	const groups: Group[] = [];
	for (const pointers of pointerSets) {
		const selection = selectJsonLd(compacted, pointers);
		const selected = selection ? await deskolemizedQuads(selection, contexts) : [];
		const found = linesOf(selected, labels).map((line) => indexOf.get(line) ?? refuse(pointers));
		groups.push({ quads: selected, indexes: found.sort((one, other) => one - other) });
	}
	return { lines, labels, groups };
}
