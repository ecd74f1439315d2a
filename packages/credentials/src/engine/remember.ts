type Limits<Value> = {
	/** How many are kept. */
	most: number;
	/** Of what length, in characters. */
	longest: number;
	/** Which values are small enough. */
	fits?: (value: Value) => boolean;
};

/**
 * What was made of a text, for the texts met last. Only for what follows from the text alone, now and
 * ever, and is changed by nobody.
 */
export class Remembered<Value> {
	readonly #values = new Map<string, Value>();
	readonly #limits: Limits<Value>;
	#newest: string | undefined;

	constructor(limits: Limits<Value>) {
		this.#limits = limits;
	}

	of(text: string, make: () => Value): Value {
		const known = this.get(text);
		if (known !== undefined) return known;
		const value = make();
		this.keep(text, value);
		return value;
	}

	get(text: string): Value | undefined {
		const known = this.#values.get(text);
		if (known !== undefined && text !== this.#newest) this.keep(text, known);
		return known;
	}

	/** As the newest. The oldest makes room. */
	keep(text: string, value: Value): void {
		const { most, longest, fits } = this.#limits;
		if (text.length > longest || fits?.(value) === false) return;
		this.#values.delete(text);
		this.#values.set(text, value);
		this.#newest = text;
		if (this.#values.size > most) this.#values.delete(this.#values.keys().next().value ?? '');
	}
}
