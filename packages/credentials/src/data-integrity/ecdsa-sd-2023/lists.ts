// JSON-LD makes a chain of blank nodes of each list and names them anew on every run. Here they are named
// after where the list stands and what it holds, so that a selection calls them as the whole document does.
import type { Literal, Node, Quad } from 'jsonld';
import { sha256Hex } from '../../engine/sha256.ts';
import { CredentialError } from '../../errors.ts';

type Term = Node | Literal;
type Link = { first?: Term; rest?: Term };

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

function nameFrom(head: Node, place: unknown, links: ReadonlyMap<string, Link>, names: Map<string, string>) {
	const chain = chainFrom(head.value, links);
	const whole = sha256Hex(JSON.stringify([place, contentOf(head, links)]));
	for (const [index, node] of chain.entries()) {
		names.set(node, `${whole}${index}`);
		const first = links.get(node)?.first;
		if (first?.termType === 'BlankNode') nameFrom(first, [whole, index], links, names);
	}
}

function isNode(term: Term): term is Node {
	return term.termType !== 'Literal';
}

/** @param quads whose blank nodes are those of lists alone */
export function nameLists(quads: readonly Quad[]): Quad[] {
	const links = linksIn(quads);
	const names = new Map<string, string>();
	for (const { subject, predicate, object, graph } of quads) {
		if (subject.termType === 'BlankNode' || !isNode(object) || object.termType !== 'BlankNode') continue;
		nameFrom(object, [subject.value, predicate.value, graph.value], links, names);
	}
	if (new Set(names.values()).size !== links.size) {
		throw new CredentialError('document-too-complex', 'The same list stands twice in one place.');
	}
	const renamed = <T extends Term>(term: T): T =>
		term.termType === 'BlankNode' ? { ...term, value: `l${names.get(term.value) ?? ''}` } : term;
	return quads.map((quad) => ({ ...quad, subject: renamed(quad.subject), object: renamed(quad.object) }));
}
