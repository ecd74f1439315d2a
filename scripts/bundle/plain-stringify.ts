/**
 * What devalue's `stringify` writes, for what pages keep in a browser's history: text, numbers, and lists and records of them.
 * Its `parse` reads it back. Whatever else is refused, rather than kept as something it was not.
 */
export function stringify(value: unknown): string {
	const flat: unknown[] = [];
	const place = (one: unknown): number => {
		if (one === undefined) return -1;
		const at = flat.push(null) - 1;
		flat[at] = !one || typeof one !== 'object' ? plain(one) : placesIn(one);
		return at;
	};
	const placesIn = (one: object): unknown => {
		if (Array.isArray(one)) return one.map(place);
		if (Object.getPrototypeOf(one) !== Object.prototype) throw new TypeError('No plain record');
		return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, place(inside)]));
	};
	place(value);
	return JSON.stringify(flat);
}

function plain(one: unknown): unknown {
	const isPlain = one === null || ['string', 'boolean'].includes(typeof one) || Number.isFinite(one);
	if (!isPlain) throw new TypeError('No plain value');
	return one;
}
