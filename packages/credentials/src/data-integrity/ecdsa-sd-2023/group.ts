// Which statements the pointers select, Data Integrity ECDSA Cryptosuites 1.0 §3.4.14–17.
import { hmacSha256 } from '#platform';
import type { Literal, Node, Quad } from 'jsonld';
import { canonize } from '../../engine/canonize.ts';
import { canonicalLabels, linesOf, quadsOf, type Labels } from '../../engine/dataset.ts';
import type { ExtraContexts } from '../../engine/document-loader.ts';
import { isObject, type Json, type JsonObject } from '../../engine/json.ts';
import { encodeBase64url } from '../../engine/multibase.ts';
import { CredentialError } from '../../errors.ts';
import { nameBlankNodes } from './name-blank-nodes.ts';
import { selectJsonLd } from './select.ts';

const SKOLEM = 'urn:bnid:';

/**
 * Nodes without id get one that survives selection. The specification does so by expanding and compacting
 * (§3.4.9); but compacting does not give every document back (a `GeoCoordinates` of Open Badges becomes a
 * `geo`), so the ids are put into the document itself, and what comes of it is compared.
 */
function skolemize(value: Json, counter: { next: number }): Json {
	if (Array.isArray(value)) return value.map((one) => skolemize(one, counter));
	if (!isObject(value) || Object.hasOwn(value, '@value')) return value;
	const entries = Object.entries(value).map(([name, inner]) => [
		name,
		name === '@context' ? inner : skolemize(inner, counter)
	]);
	const node = Object.fromEntries(entries) as JsonObject;
	return Object.hasOwn(node, 'id') ? node : { '@id': `${SKOLEM}b${counter.next++}`, ...node };
}

function blank<T extends Node | Literal>(term: T): T {
	if (term.termType !== 'NamedNode' || !term.value.startsWith(SKOLEM)) return term;
	return { ...term, termType: 'BlankNode', value: term.value.slice(SKOLEM.length) };
}

async function deskolemizedQuads(document: JsonObject, contexts: ExtraContexts | undefined): Promise<Quad[]> {
	const quads = nameBlankNodes(await quadsOf(document, contexts));
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

async function skolemized(document: JsonObject, contexts: ExtraContexts | undefined) {
	if (JSON.stringify(document).includes(SKOLEM)) {
		throw new CredentialError('document-not-plain', `Ids that start with ${SKOLEM} stand for blank nodes.`);
	}
	const named = skolemize(document, { next: 0 }) as JsonObject;
	const quads = await deskolemizedQuads(named, contexts);
	const canonical = await canonicalLabels(quads);
	if (linesOf(quads, canonical).join('') !== (await canonize(document, contexts))) {
		throw new CredentialError('document-not-plain', 'Parts of this document cannot be named one by one.');
	}
	return { named, quads, canonical };
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
	const { named, quads, canonical } = await skolemized(document, contexts);
	const labels = hmacLabels(canonical, hmacKey);
	const lines = linesOf(quads, labels);
	const indexOf = new Map(lines.map((line, index) => [line, index]));
	const groups: Group[] = [];
	for (const pointers of pointerSets) {
		const selection = selectJsonLd(named, pointers);
		const selected = selection ? await deskolemizedQuads(selection, contexts) : [];
		const found = linesOf(selected, labels).map((line) => indexOf.get(line) ?? refuse(pointers));
		groups.push({ quads: selected, indexes: found.sort((one, other) => one - other) });
	}
	return { lines, labels, groups };
}
