import { merged, render, undecided, type Filled } from './parts.ts';

type Plan = {
	/** All lines in their order, as one text. */
	text: readonly Filled[];
	/** Pairs that must be in this order for the plan to hold; all others are, whatever the values. */
	checks: readonly (readonly [readonly Filled[], readonly Filled[]])[];
};

// A few orders recur; where values make ever new ones, they are sorted each time.
const MAX_PLANS = 16;

/** Lines whose order depends on what fills them. An order is used only after it was proven for the values at hand. */
export class OrderedLines {
	readonly #lines: readonly (readonly Filled[])[];
	readonly #mayRepeat: boolean;
	readonly #plans: Plan[] = [];

	constructor(lines: readonly (readonly Filled[])[], options: { mayRepeat: boolean }) {
		this.#lines = lines;
		this.#mayRepeat = options.mayRepeat;
	}

	/** The lines, sorted, or undefined when two are the same and that may not be. */
	text(values: readonly string[]): string | undefined {
		const plan = this.#plans.find(({ checks }) => this.#holds(checks, values)) ?? this.#plan(values);
		return plan && render(plan.text, values);
	}

	#holds(checks: Plan['checks'], values: readonly string[]): boolean {
		for (const [one, other] of checks) {
			const [first, second] = [render(one, values), render(other, values)];
			if (first > second || (first === second && !this.#mayRepeat)) return false;
		}
		return true;
	}

	#plan(values: readonly string[]): Plan | undefined {
		const sorted = this.#lines
			.map((line) => ({ line, text: render(line, values) }))
			.sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));
		const checks: (readonly [readonly Filled[], readonly Filled[]])[] = [];
		for (const [index, { line, text }] of sorted.entries()) {
			const next = sorted[index + 1];
			if (!next) continue;
			if (next.text === text && !this.#mayRepeat) return undefined;
			const open = undecided(line, next.line);
			if (open) checks.push(open);
		}
		const plan = { text: merged(sorted.flatMap(({ line }) => line)), checks };
		if (this.#plans.length < MAX_PLANS) this.#plans.push(plan);
		return plan;
	}
}
