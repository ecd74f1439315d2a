// RDFC-1.0 for quads with slots in them. What the slots cannot touch is computed once; the rest for each set of values,
// with the order of lines and the labels of blank nodes proven each time.
import { sha256Hex } from '../../engine/sha256.ts';
import { OrderedLines } from './ordered-lines.ts';
import { merged, render, type Filled, type Part } from './parts.ts';
import { NotProvable, type TemplateQuads } from './template-quads.ts';

const MAX_LABELLINGS = 64;

type Blank = { readonly number: number; readonly lines: readonly (readonly Filled[])[] };
type Labelled = { readonly number: number; readonly hash: string };

function isBlank(part: Part, number?: number): boolean {
	return typeof part === 'object' && 'blank' in part && (number === undefined || part.blank === number);
}

/** §4.6: the quads of a blank node, with `_:a` for itself and `_:z` for others. Incoming ones count too. */
function blankOf(number: number, quads: TemplateQuads): Blank {
	const lines = quads.lines
		.filter((line) => line.some((part) => isBlank(part, number)))
		.map((line) =>
			merged(
				line.map((part): Filled => {
					if (typeof part === 'string' || 'slot' in part) return part;
					return part.blank === number ? '_:a' : '_:z';
				})
			)
		);
	return { number, lines };
}

function isConstant({ lines }: Blank): boolean {
	return lines.every((line) => line.every((part) => typeof part === 'string'));
}

export class CanonicalTemplate {
	readonly #quads: TemplateQuads;
	readonly #constant: readonly Labelled[];
	readonly #varying: readonly { number: number; lines: OrderedLines }[];
	/** By the places at which the varying blank nodes come among the others. */
	readonly #labellings = new Map<string, OrderedLines>();

	/** @throws NotProvable when constant blank nodes are alike */
	constructor(quads: TemplateQuads) {
		this.#quads = quads;
		const blanks = Array.from({ length: quads.blanks }, (_, number) => blankOf(number, quads));
		this.#constant = blanks
			.filter(isConstant)
			.map(({ number, lines }) => {
				const texts = lines.map((line) => render(line, []));
				return { number, hash: sha256Hex(texts.sort().join('')) };
			})
			.sort((one, other) => (one.hash < other.hash ? -1 : 1));
		if (new Set(this.#constant.map(({ hash }) => hash)).size !== this.#constant.length) {
			throw new NotProvable('blank nodes that are alike');
		}
		this.#varying = blanks
			.filter((blank) => !isConstant(blank))
			.map(({ number, lines }) => ({ number, lines: new OrderedLines(lines, { mayRepeat: true }) }));
	}

	/** Canonical N-Quads, or undefined when these values need the general path. `values` are escaped. */
	fill(values: readonly string[]): string | undefined {
		const hashed: Labelled[] = [...this.#constant];
		let places = '';
		for (const { number, lines } of this.#varying) {
			const hash = sha256Hex(lines.text(values) ?? '');
			let place = hashed.length;
			while (place > 0 && (hashed[place - 1] as Labelled).hash >= hash) place--;
			if (hashed[place]?.hash === hash) return undefined;
			hashed.splice(place, 0, { number, hash });
			places += `${place} `;
		}
		return this.#labelling(places, hashed).text(values);
	}

	#labelling(places: string, hashed: readonly Labelled[]): OrderedLines {
		const known = this.#labellings.get(places);
		if (known) return known;
		const labels = new Map(hashed.map(({ number }, index) => [number, `_:c14n${index}`]));
		const lines = this.#quads.lines.map((line) =>
			merged(
				line.map((part): Filled =>
					typeof part === 'string' || 'slot' in part ? part : (labels.get(part.blank) ?? '')
				)
			)
		);
		const ordered = new OrderedLines(lines, { mayRepeat: false });
		if (this.#labellings.size < MAX_LABELLINGS) this.#labellings.set(places, ordered);
		return ordered;
	}
}
