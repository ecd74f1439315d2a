// The quads of a sample, with slots in them: made by the general path, twice, with different texts in the slots.
import type { Literal, Node, Quad } from 'jsonld';
import { datasetOf } from '../../engine/canonize-generally.ts';
import { escapeLiteral, isPlainIri } from '../../engine/rdfc/literals.ts';
import { RDF } from '../../engine/compiled/terms.ts';
import type { JsonObject } from '../../engine/json.ts';
import { merged, type Filled, type Part } from './parts.ts';
import { filledDocument, Placeholders, textAt, type Place } from './slots.ts';

/** Says that no template can be proven right. The document itself may be fine. */
export class NotProvable extends Error {}

export type TemplateQuads = {
	readonly lines: readonly (readonly Part[])[];
	readonly blanks: number;
	/** The slots whose value is an identifier, and not only a text. */
	readonly iris: ReadonlySet<number>;
	/** The document itself, as JSON. */
	readonly json: readonly Filled[];
};

const LANG_STRING = `${RDF}langString`;
const JSON_LITERAL = `${RDF}JSON`;
const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

const isSlot = (part: Part): boolean => typeof part === 'object' && 'slot' in part;

/** Reads the quads of one document with placeholders in it. */
class QuadReader {
	readonly seen: number[];
	readonly iris = new Set<number>();
	readonly blanks = new Map<string, number>();
	readonly #placeholders: Placeholders;

	constructor(placeholders: Placeholders) {
		this.#placeholders = placeholders;
		this.seen = placeholders.texts.map(() => 0);
	}

	line({ subject, predicate, object, graph }: Quad): Part[] {
		const end = object.termType === 'Literal' ? this.#literal(object) : this.#node(object);
		const start = [...this.#node(subject), ` <${this.#constant(predicate.value)}> `];
		const isType = predicate.value === `${RDF}type`;
		if (isType && end.some(isSlot)) throw new NotProvable('a slot in a type');
		if (graph.termType === 'DefaultGraph') return merged([...start, ...end, ' .\n']);
		// The proof of an endorsement that stands inside: its graph is the same in every credential.
		const named = [...start, ...end, ' ', ...this.#node(graph)];
		if (named.some(isSlot)) throw new NotProvable('a slot in a graph of its own');
		return merged([...named, ' .\n']);
	}

	#split(text: string): Filled[] {
		return this.#placeholders.split(text, (place) => {
			this.seen[place] = (this.seen[place] ?? 0) + 1;
		});
	}

	#constant(text: string): string {
		if (this.#split(text).length > 1 || !isPlainIri(text)) throw new NotProvable('not a constant');
		return text;
	}

	#node({ termType, value }: Node): Part[] {
		if (termType === 'BlankNode') {
			const blank = Number(value.replace(/^(_:)?b/, ''));
			if (!Number.isSafeInteger(blank)) throw new NotProvable('a label of the document');
			this.blanks.set(value, blank);
			return [{ blank }];
		}
		if (!isPlainIri(value)) throw new NotProvable('an IRI that needs care');
		const parts = this.#split(value);
		const [only] = parts;
		if (parts.some((part) => typeof part === 'object')) {
			if (parts.length > 1 || typeof only !== 'object') throw new NotProvable('a slot within an IRI');
			this.iris.add(only.slot);
		}
		return ['<', ...parts, '>'];
	}

	#literal({ value, datatype, language }: Literal): Part[] {
		const type = datatype.value;
		if (type === JSON_LITERAL) throw new NotProvable('a literal that is written anew');
		const kind = type === LANG_STRING ? `@${language}` : type === XSD_STRING ? '' : `^^<${type}>`;
		if (this.#split(kind).some((part) => typeof part === 'object')) throw new NotProvable('a slot in a type');
		const parts = this.#split(value);
		const texts = parts.map((part) => (typeof part === 'string' ? escapeLiteral(part) : part));
		return ['"', ...texts, `"${kind}`];
	}
}

async function readOnce(sample: JsonObject, places: readonly Place[], placeholders: Placeholders) {
	const document = filledDocument(sample, places, (_, index) => placeholders.texts[index] ?? '');
	const reader = new QuadReader(placeholders);
	const lines = (await datasetOf(document)).map((quad) => reader.line(quad));
	if (reader.seen.some((times) => times === 0)) throw new NotProvable('a slot that is in no quad');
	const inJson = places.map(() => 0);
	const json = placeholders.split(JSON.stringify(document), (place) => {
		inJson[place] = (inJson[place] ?? 0) + 1;
	});
	if (inJson.some((times) => times !== 1)) throw new NotProvable('a placeholder that is no slot');
	const sorted = lines.map((line) => JSON.stringify(line)).sort();
	return {
		lines,
		blanks: reader.blanks.size,
		iris: reader.iris,
		json,
		shape: JSON.stringify([sorted, json])
	};
}

/** @throws NotProvable, or what the general path refuses */
export async function templateQuads(sample: JsonObject, places: readonly Place[]): Promise<TemplateQuads> {
	const text = JSON.stringify(sample);
	const samples = places.map((place) => textAt(sample, place));
	let number = 0;
	const fresh = () => {
		let word = '';
		do word = `slot${'xyz'.charAt(number % 3)}${number++}q`;
		while (text.includes(word));
		return word;
	};
	const first = await readOnce(sample, places, new Placeholders(places, samples, `A${fresh()}`));
	const second = await readOnce(sample, places, new Placeholders(places, samples, `zzz${fresh()}`));
	if (first.shape !== second.shape) throw new NotProvable('it depends on what is in the slots');
	const numbers = new Set(
		first.lines.flat().flatMap((part) => (typeof part === 'object' && 'blank' in part ? [part.blank] : []))
	);
	if (numbers.size !== first.blanks || [...numbers].some((blank) => blank >= first.blanks)) {
		throw new NotProvable('labels that are not counted from 0');
	}
	return first;
}
