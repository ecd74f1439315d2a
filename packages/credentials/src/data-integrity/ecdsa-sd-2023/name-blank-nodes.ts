// JSON-LD makes a chain of blank nodes of each list, and one of each graph that stands in a place of its own
// (a proof, an endorsement), and names them anew on every run. Here they are named after where they stand and
// what they hold, so that a selection calls them as the whole document does.
import type { Literal, Node, Quad } from 'jsonld';
import { sha256Hex } from '../../engine/sha256.ts';
import { CredentialError } from '../../errors.ts';

type Term = Node | Literal;
type Link = { first?: Term; rest?: Term };
type Names = Map<string, string>;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

function linksIn(quads: readonly Quad[]): Map<string, Link> {
	const links = new Map<string, Link>();
	for (const { subject, predicate, object } of quads) {
		if (subject.termType !== 'BlankNode') continue;
		const link = links.get(subject.value) ?? {};
		if (predicate.value === `${RDF}first`) link.first = object;
		if (predicate.value === `${RDF}rest`) link.rest = object;
		links.set(subject.value, link);
	}
	return links;
}

/** The nodes of a list, in order. */
function chainFrom(head: string, links: ReadonlyMap<string, Link>): string[] {
	const chain: string[] = [];
	let next: string | undefined = head;
	while (next !== undefined && !chain.includes(next)) {
		chain.push(next);
		const rest: Term | undefined = links.get(next)?.rest;
		next = rest?.termType === 'BlankNode' ? rest.value : undefined;
	}
	return chain;
}

function contentOf(term: Term | undefined, links: ReadonlyMap<string, Link>): unknown {
	if (term?.termType !== 'BlankNode') return term;
	return chainFrom(term.value, links).map((node) => contentOf(links.get(node)?.first, links));
}

function nameList(head: Node, place: unknown, links: ReadonlyMap<string, Link>, names: Names): void {
	const whole = sha256Hex(JSON.stringify([place, contentOf(head, links)]));
	for (const [index, node] of chainFrom(head.value, links).entries()) {
		names.set(node, `l${whole}${index}`);
		const first = links.get(node)?.first;
		if (first?.termType === 'BlankNode') nameList(first, [whole, index], links, names);
	}
}

/** What a graph is about: the nodes in it to which nothing in it points. */
function rootsOf(graph: string, quads: readonly Quad[]): string[] {
	const inside = quads.filter((quad) => quad.graph.value === graph);
	const pointedAt = new Set(inside.map(({ object }) => object.value));
	const roots = inside.map(({ subject }) => subject).filter(({ termType }) => termType === 'NamedNode');
	return [...new Set(roots.map(({ value }) => value))].filter((value) => !pointedAt.has(value)).sort();
}

function placeOf({ subject, predicate, graph }: Quad, names: Names): string[] {
	return [subject.value, predicate.value, names.get(graph.value) ?? graph.value];
}

function isBlankNode(term: Term): term is Node {
	return term.termType === 'BlankNode';
}

function nameGraphs(quads: readonly Quad[], names: Names): void {
	const graphs = new Set(quads.filter(({ graph }) => isBlankNode(graph)).map(({ graph }) => graph.value));
	for (const quad of quads) {
		const { object } = quad;
		if (!isBlankNode(object) || !graphs.has(object.value)) continue;
		// Where a graph stands in another one, the place would be that one's passing name; its roots will do.
		const place = isBlankNode(quad.graph) ? [] : placeOf(quad, names);
		names.set(object.value, `g${sha256Hex(JSON.stringify([place, rootsOf(object.value, quads)]))}`);
	}
}

/** @param quads whose blank nodes are lists and graphs alone: all others have names already */
export function nameBlankNodes(quads: readonly Quad[]): Quad[] {
	const links = linksIn(quads);
	const names: Names = new Map();
	nameGraphs(quads, names);
	for (const quad of quads) {
		const { subject, object } = quad;
		if (isBlankNode(subject) || !isBlankNode(object) || names.has(object.value)) continue;
		nameList(object, placeOf(quad, names), links, names);
	}
	const terms = quads.flatMap(({ subject, object, graph }) => [subject, object, graph]);
	const nodes = new Set(terms.filter(isBlankNode).map(({ value }) => value));
	if (nodes.size !== names.size || new Set(names.values()).size !== names.size) {
		throw new CredentialError('document-too-complex', 'The same list or graph stands twice in one place.');
	}
	const named = <T extends Term>(term: T): T => ({ ...term, value: names.get(term.value) ?? term.value });
	const called = <T extends Term>(term: T): T => (isBlankNode(term) ? named(term) : term);
	return quads.map(({ subject, predicate, object, graph }) => ({
		subject: called(subject),
		predicate,
		object: called(object),
		graph: called(graph)
	}));
}
