// JSON-LD to quads for contexts that are compiled. Whatever is not provably read as jsonld.js reads it, is declined.
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { CompiledContext } from './compiled-context.ts';
import { decline } from '../rdfc/declined.ts';
import { booleanLiteral, escapeLiteral, isPlainIri, isStringType, numberLiteral } from '../rdfc/literals.ts';
import { END, Quads, type Resource } from '../rdfc/quads.ts';
import { RDF, type Term, type TermTable } from './terms.ts';

const NIL = `<${RDF}nil>`;
const IRI_AND_END = `>${END}`;
const MAX_DEPTH = 64;
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

export class DocumentReader {
	readonly quads = new Quads();
	readonly #context: CompiledContext;
	#depth = 0;

	constructor(context: CompiledContext) {
		this.#context = context;
	}

	/** @returns the subject of the node */
	node(node: JsonObject, graph: Resource | undefined): Resource {
		if (++this.#depth > MAX_DEPTH) decline();
		const types = typesOf(node.type);
		const table = this.#tableFor(types);
		const subject = node.id === undefined ? this.quads.blank() : this.quads.iri(this.#iri(node.id));
		for (const type of types) {
			this.quads.addText(subject, this.#context.type, closed(this.#typeText(type), graph), graph);
		}
		let isEmpty = true;
		for (const key in node) {
			isEmpty = false;
			const term = table.get(key);
			if (term !== undefined) this.#property(subject, term, node[key], graph);
			else if (key !== '@context' || !this.#isSameContext(node)) decline();
		}
		if (isEmpty) decline();
		this.#depth -= 1;
		return subject;
	}

	#isSameContext(node: JsonObject): boolean {
		return (
			(this.#depth === 1 || this.#context.isRepeatable) && isList(node['@context'], this.#context.addresses)
		);
	}

	#tableFor(types: readonly string[]): TermTable {
		const { classes, tables } = this.#context;
		let key = '';
		if (types.length === 1) {
			const [only = ''] = types;
			if (classes.get(only)?.isScoped) key = only;
		} else if (types.length > 1) {
			const sorted = [...types].sort();
			if (new Set(sorted).size !== sorted.length) decline();
			key = sorted.filter((type) => classes.get(type)?.isScoped).join(' ');
		}
		return tables.get(key) ?? decline();
	}

	#typeText(type: string): string {
		const known = this.#context.classes.get(type);
		if (known !== undefined) return known.text;
		if (this.#context.defined.has(type)) decline();
		return `${this.#context.type.beforeIri}${this.#iri(type)}>`;
	}

	#iri(text: Json | undefined): string {
		if (typeof text !== 'string' || !isPlainIri(text)) decline();
		const { prefixes } = this.#context;
		if (prefixes.size > 0 && prefixes.has(text.slice(0, text.indexOf(':')))) decline();
		return text;
	}

	#property(subject: Resource, term: Term, value: Json | undefined, graph: Resource | undefined): void {
		if (term.kind === 'id' || term.kind === 'type') return;
		if (term.kind === 'list') this.#list(subject, term, value, graph);
		else if (Array.isArray(value)) {
			for (const one of value) this.#value(subject, term, one, graph);
		} else this.#value(subject, term, value, graph);
	}

	#value(subject: Resource, term: Term, value: Json | undefined, graph: Resource | undefined): void {
		const { predicate } = term;
		if (typeof value === 'string')
			this.quads.addText(subject, predicate, this.#text(term, value, graph), graph);
		else if (isObject(value)) this.#object(subject, term, value, graph);
		else {
			const text = predicate.text + scalar(term, value);
			this.quads.addText(subject, predicate, closed(text, graph), graph, true);
		}
	}

	#text(term: Term, value: string, graph: Resource | undefined): string {
		const { kind, predicate, suffix, suffixAndEnd, words } = term;
		if (kind === 'value') {
			return predicate.beforeLiteral + escapeLiteral(value) + (graph === undefined ? suffixAndEnd : suffix);
		}
		if (kind === 'reference') {
			return predicate.beforeIri + this.#iri(value) + (graph === undefined ? IRI_AND_END : '>');
		}
		const word = kind === 'word' ? words.get(value) : undefined;
		return word === undefined ? decline() : closed(word, graph);
	}

	#object(subject: Resource, term: Term, value: JsonObject, graph: Resource | undefined): void {
		if (term.kind === 'word') decline();
		if (term.kind === 'graph') return this.#graph(subject, term, value, graph);
		const { predicate } = term;
		if (Object.hasOwn(value, '@value')) {
			this.quads.addText(subject, predicate, closed(predicate.text + languageLiteral(value), graph), graph);
		} else this.quads.addResource(subject, predicate, this.node(value, graph), graph);
	}

	/** A node in a graph of its own, which the subject refers to: the proof of an endorsement that stands inside. */
	#graph(subject: Resource, term: Term, value: JsonObject, graph: Resource | undefined): void {
		const name = this.quads.blank();
		const inside = this.node(value, name);
		if (inside.quads.length === 0) decline();
		this.quads.addResource(subject, term.predicate, name, graph);
	}

	#list(subject: Resource, term: Term, value: Json | undefined, graph: Resource | undefined): void {
		if (!Array.isArray(value) || value.length === 0) decline();
		let before = subject;
		let link = term.predicate;
		for (const one of value) {
			if (typeof one !== 'string') decline();
			const entry = this.quads.blank();
			this.quads.addResource(before, link, entry, graph);
			const { first } = this.#context;
			const text = `${first.beforeLiteral}${escapeLiteral(one)}"`;
			this.quads.addText(entry, first, closed(text, graph), graph);
			[before, link] = [entry, this.#context.rest];
		}
		this.quads.addText(before, link, closed(link.text + NIL, graph), graph);
	}
}

function closed(text: string, graph: Resource | undefined): string {
	return graph === undefined ? text + END : text;
}

function isText(value: Json): value is string {
	return typeof value === 'string';
}

function typesOf(type: Json | undefined): readonly string[] {
	if (type === undefined) return [];
	if (typeof type === 'string') return [type];
	if (!Array.isArray(type) || type.length === 0 || !type.every(isText)) decline();
	return type;
}

export function isList(value: Json | undefined, wanted: readonly string[]): boolean {
	if (!Array.isArray(value) || value.length !== wanted.length) return false;
	return wanted.every((one, index) => value[index] === one);
}

function scalar({ kind, datatype }: Term, value: Json | undefined): string {
	if (kind !== 'value' || isStringType(datatype)) decline();
	if (typeof value === 'boolean') return booleanLiteral(value, datatype);
	if (typeof value === 'number' && Number.isFinite(value)) return numberLiteral(value, datatype);
	return decline();
}

function languageLiteral(value: JsonObject): string {
	const { '@value': text, '@language': language } = value;
	if (typeof text !== 'string' || typeof language !== 'string') decline();
	if (!LANGUAGE.test(language) || Object.keys(value).length !== 2) decline();
	return `"${escapeLiteral(text)}"@${language.toLowerCase()}`;
}
