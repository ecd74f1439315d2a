// RDF Dataset Canonicalization 1.0 for graphs whose blank nodes all differ in their first degree hash.
import { sha256Hex } from '../sha256.ts';
import { decline } from './declined.ts';
import type { Quad, Quads, Resource } from './quads.ts';

// Most nodes have fewer quads; for those, insertion beats what the platform sorts with.
const FEW = 24;

function insertionSort<T>(list: T[], isAfter: (one: T, other: T) => boolean): void {
	for (let end = 1; end < list.length; end++) {
		const moved = list[end] as T;
		let place = end - 1;
		for (; place >= 0 && isAfter(list[place] as T, moved); place--) list[place + 1] = list[place] as T;
		list[place + 1] = moved;
	}
}

function sort<T>(list: T[], isAfter: (one: T, other: T) => boolean): void {
	if (list.length <= FEW) insertionSort(list, isAfter);
	else list.sort((one, other) => (isAfter(one, other) ? 1 : isAfter(other, one) ? -1 : 0));
}

function isTextAfter(one: string, other: string): boolean {
	return one > other;
}

/** §4.4.3 (4) and (5): labels in the order of the hashes. Two alike would need hashes of higher degree. */
function label(blanks: readonly Resource[]): void {
	const hashed = blanks.map((resource) => {
		const { mentions } = resource;
		if (mentions.length === 0) decline();
		sort(mentions, isTextAfter);
		return { resource, hash: sha256Hex(mentions.join('')) };
	});
	sort(hashed, (one, other) => one.hash > other.hash);
	let before = '';
	for (const [index, { resource, hash }] of hashed.entries()) {
		if (hash === before) decline();
		before = hash;
		resource.text = `_:c14n${index}`;
	}
}

function objectText({ object }: Quad): string {
	return typeof object === 'string' ? object : object.text;
}

function graphText({ graph }: Quad): string {
	return graph === undefined ? '' : graph.text;
}

function isQuadAfter(one: Quad, other: Quad): boolean {
	if (one.rank !== other.rank) return one.rank > other.rank;
	const [text, otherText] = [objectText(one), objectText(other)];
	if (text !== otherText) return text > otherText;
	return graphText(one) > graphText(other);
}

/** The same node may be described twice. Where that would change a hash, or jsonld.js keeps both, others decide. */
function isRepeated(quad: Quad, before: Quad | undefined, subject: Resource): boolean {
	if (before === undefined || quad.rank !== before.rank || quad.graph !== before.graph) return false;
	if (objectText(quad) !== objectText(before)) return false;
	if (subject.isBlank || quad.graph || quad.isUnmerged || before.isUnmerged) decline();
	return true;
}

function linesOf(subject: Resource): string {
	let lines = '';
	let before: Quad | undefined;
	sort(subject.quads, isQuadAfter);
	for (const quad of subject.quads) {
		if (isRepeated(quad, before, subject)) continue;
		before = quad;
		const graph = quad.graph === undefined ? ' .\n' : ` ${quad.graph.text} .\n`;
		lines += subject.text + quad.predicate + objectText(quad) + graph;
	}
	return lines;
}

/**
 * Canonical N-Quads. Subjects, predicates and objects end in a way that makes the order of whole lines that of
 * their parts: `>`, `"` and the blank after a label sort before whatever could follow a longer one.
 */
export function writeQuads({ subjects, blanks }: Quads): string {
	label(blanks);
	const described = subjects.filter(({ quads }) => quads.length > 0);
	sort(described, (one, other) => one.text > other.text);
	let text = '';
	for (const subject of described) text += linesOf(subject);
	return text === '' ? decline() : text;
}
