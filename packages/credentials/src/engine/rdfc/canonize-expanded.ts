// Expanded JSON-LD to canonical N-Quads: JSON-LD 1.1 API §8.1, "Deserialize JSON-LD to RDF", and RDFC-1.0 in one go.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { decline, Declined } from './declined.ts';
import { booleanLiteral, escapeLiteral, isPlainIri, numberLiteral } from './literals.ts';
import { END, predicateOf, Quads, rankPredicates, type Predicate, type Resource } from './quads.ts';
import { writeQuads } from './write-quads.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

function plain(iri: Json | undefined): string {
	return typeof iri === 'string' && isPlainIri(iri) ? iri : decline();
}

function languageLiteral(text: string, language: Json): string {
	return typeof language === 'string' ? `"${escapeLiteral(text)}"@${language}` : decline();
}

function literal(value: JsonObject): string {
	const { '@value': content, '@type': type, '@language': language, ...others } = value;
	if (Object.keys(others).length > 0) decline();
	if (language !== undefined) {
		return typeof content === 'string' && type === undefined ? languageLiteral(content, language) : decline();
	}
	const datatype = type === undefined ? undefined : plain(type);
	if (typeof content === 'string') {
		const isString = datatype === undefined || datatype === `${XSD}string`;
		return `"${escapeLiteral(content)}"${isString ? '' : `^^<${datatype}>`}`;
	}
	// Numbers of these types are written in ways of their own.
	if (datatype === `${XSD}double` || datatype === `${XSD}string`) decline();
	if (typeof content === 'boolean') return booleanLiteral(content, datatype);
	if (typeof content === 'number' && Number.isFinite(content)) return numberLiteral(content, datatype);
	return decline();
}

class ExpandedReader {
	readonly quads = new Quads();
	readonly predicates = new Map<string, Predicate>();

	#predicate(iri: string): Predicate {
		const known = this.predicates.get(iri) ?? predicateOf(plain(iri));
		this.predicates.set(iri, known);
		return known;
	}

	node(node: Json): Resource {
		if (!isObject(node)) return decline();
		const subject = node['@id'] === undefined ? this.quads.blank() : this.quads.iri(plain(node['@id']));
		let isEmpty = true;
		for (const key in node) {
			isEmpty = false;
			if (key === '@id') continue;
			const values = node[key];
			if (!Array.isArray(values)) decline();
			if (key === '@type') this.#types(subject, values);
			else this.#values(subject, this.#predicate(key), values);
		}
		return isEmpty ? decline() : subject;
	}

	#types(subject: Resource, types: readonly Json[]): void {
		const type = this.#predicate(`${RDF}type`);
		for (const one of types)
			this.quads.addText(subject, type, `${type.beforeIri}${plain(one)}>${END}`, undefined);
	}

	#values(subject: Resource, predicate: Predicate, values: readonly Json[]): void {
		for (const value of values) {
			if (!isObject(value)) decline();
			if (value['@value'] !== undefined) this.#literal(subject, predicate, value);
			else if (value['@list'] !== undefined) this.#list(subject, predicate, value);
			else this.quads.addResource(subject, predicate, this.node(value), undefined);
		}
	}

	#literal(subject: Resource, predicate: Predicate, value: JsonObject): void {
		const text = predicate.text + literal(value) + END;
		this.quads.addText(subject, predicate, text, undefined, typeof value['@value'] !== 'string');
	}

	#list(subject: Resource, predicate: Predicate, value: JsonObject): void {
		const { '@list': entries, ...others } = value;
		if (Object.keys(others).length > 0) decline();
		if (!Array.isArray(entries)) decline();
		const [first, rest] = [this.#predicate(`${RDF}first`), this.#predicate(`${RDF}rest`)];
		let [before, link] = [subject, predicate];
		for (const one of entries) {
			const entry = this.quads.blank();
			this.quads.addResource(before, link, entry, undefined);
			this.#values(entry, first, [one]);
			[before, link] = [entry, rest];
		}
		this.quads.addText(before, link, `${link.beforeIri}${RDF}nil>${END}`, undefined);
	}
}

/**
 * Canonical N-Quads in the default graph, or undefined when `jsonld` and `rdf-canonize` have to decide: other graphs,
 * labels of the document's own, rare literals and IRIs, blank nodes that look alike.
 */
export function canonizeExpanded(expanded: readonly Json[]): string | undefined {
	try {
		const reader = new ExpandedReader();
		for (const node of expanded) reader.node(node);
		rankPredicates(reader.predicates.values());
		return writeQuads(reader.quads);
	} catch (error) {
		if (error instanceof Declined) return undefined;
		throw error;
	}
}
