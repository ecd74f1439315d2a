// The quads of a document, gathered by subject while it is read.

/** A predicate as it stands in a quad, behind the subject. */
export type Predicate = {
	readonly text: string;
	readonly beforeIri: string;
	readonly beforeLiteral: string;
	/** Its place among all predicates, in the order of their text. */
	rank: number;
};

/** An IRI or a blank node. */
export type Resource = {
	/** Of a blank node its canonical label, known only in the end. */
	text: string;
	readonly isBlank: boolean;
	/** What is said of it. */
	readonly quads: Quad[];
	/** Of a blank node, the other quads that it stands in: as their object, or the name of their graph. */
	readonly incoming: Quad[];
};

export type Quad = {
	readonly subject: Resource;
	readonly predicate: Predicate;
	/** The line behind its subject as far as it can be known now: up to the object if that is blank, or else up to the graph. */
	readonly text: string;
	readonly blank: Resource | undefined;
	/** Undefined is the default graph. */
	readonly graph: Resource | undefined;
	/** jsonld.js keeps two that are written alike apart. */
	readonly isUnmerged: boolean;
};

export const END = ' .\n';

export function predicateOf(iri: string): Predicate {
	const text = ` <${iri}> `;
	return { text, beforeIri: `${text}<`, beforeLiteral: `${text}"`, rank: 0 };
}

/** Gives each its place. */
export function rankPredicates(predicates: Iterable<Predicate>): void {
	const ordered = [...predicates].sort((one, other) => (one.text < other.text ? -1 : 1));
	for (const [rank, predicate] of ordered.entries()) predicate.rank = rank;
}

export class Quads {
	readonly subjects: Resource[] = [];
	readonly blanks: Resource[] = [];
	readonly #byIri = new Map<string, Resource>();

	iri(text: string): Resource {
		const known = this.#byIri.get(text);
		if (known) return known;
		const resource: Resource = { text: `<${text}>`, isBlank: false, quads: [], incoming: NONE };
		this.#byIri.set(text, resource);
		this.subjects.push(resource);
		return resource;
	}

	blank(): Resource {
		const resource: Resource = { text: '', isBlank: true, quads: [], incoming: [] };
		this.blanks.push(resource);
		this.subjects.push(resource);
		return resource;
	}

	/** @param text predicate and object; in the default graph also the end of the line */
	addText(
		subject: Resource,
		predicate: Predicate,
		text: string,
		graph: Resource | undefined,
		isUnmerged = false
	): void {
		const quad: Quad = { subject, predicate, text, blank: undefined, graph, isUnmerged };
		subject.quads.push(quad);
		if (graph !== undefined && graph !== subject) graph.incoming.push(quad);
	}

	addResource(subject: Resource, predicate: Predicate, object: Resource, graph: Resource | undefined): void {
		const { text } = predicate;
		if (!object.isBlank) {
			const named = text + object.text;
			return this.addText(subject, predicate, graph === undefined ? named + END : named, graph);
		}
		const quad: Quad = { subject, predicate, text, blank: object, graph, isUnmerged: false };
		subject.quads.push(quad);
		if (object !== subject) object.incoming.push(quad);
		if (graph !== undefined && graph !== subject && graph !== object) graph.incoming.push(quad);
	}
}

const NONE: Quad[] = [];
