/** A piece of text: constant, the value of a slot, or the label of a blank node. */
export type Part = string | { readonly slot: number } | { readonly blank: number };
export type Filled = string | { readonly slot: number };

/** A copy in one piece: strings that were put together stay ropes inside, which are slow to walk through each time. */
function inOnePiece(text: string): string {
	const copy: unknown = JSON.parse(JSON.stringify(text));
	return String(copy);
}

/** Neighbouring constants become one. */
export function merged<P extends Part>(parts: readonly (P | string)[]): (P | string)[] {
	const result: (P | string)[] = [];
	for (const part of parts) {
		const last = result.at(-1);
		if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
		else result.push(part);
	}
	return result.map((part) => (typeof part === 'string' ? inOnePiece(part) : part));
}

export function render(parts: readonly Filled[], values: readonly string[]): string {
	let text = '';
	for (const part of parts) text += typeof part === 'string' ? part : (values[part.slot] as string);
	return text;
}

function shared(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let length = 0;
	while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
	return length;
}

/**
 * What is left of two texts after all that is the same whatever stands in the slots. Nothing when the first
 * comes before the other for every value.
 */
export function undecided(
	one: readonly Filled[],
	other: readonly Filled[]
): readonly [readonly Filled[], readonly Filled[]] | undefined {
	const [left, right] = [[...one], [...other]];
	for (;;) {
		const [a, b] = [left[0], right[0]];
		if (a === undefined || b === undefined) return [left, right];
		if (typeof a === 'string' && typeof b === 'string') {
			const length = shared(a, b);
			if (length < a.length && length < b.length) return a > b ? [left, right] : undefined;
			left.splice(0, 1, ...(length < a.length ? [a.slice(length)] : []));
			right.splice(0, 1, ...(length < b.length ? [b.slice(length)] : []));
		} else if (typeof a === 'object' && typeof b === 'object' && a.slot === b.slot) {
			left.shift();
			right.shift();
		} else return [left, right];
	}
}
