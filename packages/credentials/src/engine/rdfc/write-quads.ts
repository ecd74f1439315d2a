// RDF Dataset Canonicalization 1.0 for graphs whose blank nodes all differ in their first degree hash.
import { sha256Hex } from '../sha256.ts';
import { decline } from './declined.ts';
import { END, type Quad, type Quads, type Resource } from './quads.ts';

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

type Naming = (resource: Resource) => string;

/** The line of a quad behind its subject. */
function rest({ text, blank, graph }: Quad, nameOf: Naming): string {
	if (graph === undefined) return blank === undefined ? text : text + nameOf(blank) + END;
	return `${blank === undefined ? text : text + nameOf(blank)} ${nameOf(graph)}${END}`;
}

/** What the hash of a blank node is made of (§4.6). */
function textToHash(self: Resource): string {
	const nameOf: Naming = (other) => (other === self ? '_:a' : other.isBlank ? '_:z' : other.text);
	const quads = [...self.incoming, ...self.quads];
	sort(quads, (one, other) => {
		const [name, otherName] = [nameOf(one.subject), nameOf(other.subject)];
		if (name !== otherName) return name > otherName;
		if (one.predicate !== other.predicate) return one.predicate.rank > other.predicate.rank;
		return rest(one, nameOf) > rest(other, nameOf);
	});
	let text = '';
	for (const quad of quads) text += nameOf(quad.subject) + rest(quad, nameOf);
	return text === '' ? decline() : text;
}

/** §4.4.3 (4) and (5): labels in the order of the hashes. Two alike would need hashes of higher degree. */
function label(blanks: readonly Resource[]): void {
	const hashed = blanks.map((resource) => ({ resource, hash: sha256Hex(textToHash(resource)) }));
	sort(hashed, (one, other) => one.hash > other.hash);
	let before = '';
	let number = 0;
	for (const { resource, hash } of hashed) {
		if (hash === before) decline();
		before = hash;
		resource.text = `_:c14n${number++}`;
	}
}

const labelOf: Naming = ({ text }) => text;

function isAfter(one: Quad, other: Quad): boolean {
	if (one.predicate !== other.predicate) return one.predicate.rank > other.predicate.rank;
	return rest(one, labelOf) > rest(other, labelOf);
}

/** The same node may be described twice. Where that would change a hash, or jsonld.js keeps both, others decide. */
function isRepeated(quad: Quad, before: Quad | undefined): boolean {
	if (before?.predicate !== quad.predicate || rest(before, labelOf) !== rest(quad, labelOf)) return false;
	if (quad.subject.isBlank || quad.graph || quad.isUnmerged || before.isUnmerged) decline();
	return true;
}

/**
 * Canonical N-Quads. Subjects and predicates end in a way that makes the order of whole lines that of their parts: `>`
 * and the blank after a label sort before whatever could follow a longer one.
 */
export function writeQuads({ subjects, blanks }: Quads): string {
	label(blanks);
	const described = subjects.filter(({ quads }) => quads.length > 0);
	sort(described, (one, other) => one.text > other.text);
	let lines = '';
	for (const { text, quads } of described) {
		sort(quads, isAfter);
		let before: Quad | undefined;
		for (const quad of quads) {
			if (!isRepeated(quad, before)) lines += text + rest(quad, labelOf);
			before = quad;
		}
	}
	return lines === '' ? decline() : lines;
}
