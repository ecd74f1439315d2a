// The quads of a document, gathered by subject while it is read, with what the hash of each blank node is made of.
import { decline } from './declined.ts';
import type { Predicate } from './terms.ts';

/** An IRI or a blank node. The text of a blank node is its canonical label, known only in the end. */
export type Resource = {
	text: string;
	readonly isBlank: boolean;
	readonly quads: Quad[];
	/** Each quad that a blank node stands in, in the form that its first degree hash covers (RDFC-1.0 §4.6). */
	readonly mentions: string[];
};

export type Quad = {
	readonly rank: number;
	readonly predicate: string;
	/** The text of a literal or an IRI, or a blank node. */
	readonly object: string | Resource;
	/** Undefined is the default graph. */
	readonly graph: Resource | undefined;
	/** jsonld.js keeps two that are written alike apart. */
	readonly isUnmerged: boolean;
};

function seenFrom(self: Resource, other: Resource): string {
	if (!other.isBlank) return other.text;
	return other === self ? '_:a' : '_:z';
}

function mention(self: Resource, subject: Resource, quad: Quad): void {
	const { object, graph, predicate } = quad;
	const objectText = typeof object === 'string' ? object : seenFrom(self, object);
	const graphText = graph === undefined ? ' .\n' : ` ${seenFrom(self, graph)} .\n`;
	self.mentions.push(seenFrom(self, subject) + predicate + objectText + graphText);
}

export class Quads {
	readonly subjects: Resource[] = [];
	readonly blanks: Resource[] = [];
	readonly #byIri = new Map<string, Resource>();

	iri(text: string): Resource {
		const known = this.#byIri.get(text);
		if (known) return known;
		const resource: Resource = { text: `<${text}>`, isBlank: false, quads: [], mentions: [] };
		this.#byIri.set(text, resource);
		this.subjects.push(resource);
		return resource;
	}

	blank(): Resource {
		const resource: Resource = { text: '', isBlank: true, quads: [], mentions: [] };
		this.blanks.push(resource);
		this.subjects.push(resource);
		return resource;
	}

	add(
		subject: Resource,
		predicate: Predicate,
		object: string | Resource,
		graph: Resource | undefined,
		isUnmerged = false
	): void {
		const target = typeof object === 'string' || object.isBlank ? object : object.text;
		const quad = { rank: predicate.rank, predicate: predicate.text, object: target, graph, isUnmerged };
		subject.quads.push(quad);
		if (subject.isBlank) mention(subject, subject, quad);
		if (typeof target !== 'string') {
			if (target === subject) decline();
			mention(target, subject, quad);
		}
		if (graph) mention(graph, subject, quad);
	}
}
