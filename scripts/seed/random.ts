/** The same seed tells the same network, whatever machine it is told on. */
export type Random = {
	/** From 0 up to before 1. */
	next(): number;
	whole(below: number): number;
	pick<T>(from: readonly T[]): T;
	chance(part: number): boolean;
	/** Around 0, most within 1. */
	bell(): number;
};

/** mulberry32: one 32-bit state, good enough for made-up content. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		whole: (below) => Math.floor(next() * below),
		pick: <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T,
		chance: (part) => next() < part,
		bell: () => (next() + next() + next() + next() - 2) * 1.2
	};
}

/** Zipf's law: the second has half of what the first has, the third a third. */
export function zipf(count: number, exponent = 1): (random: Random) => number {
	const sums: number[] = [];
	let sum = 0;
	for (let rank = 1; rank <= count; rank++) sums.push((sum += 1 / rank ** exponent));
	return (random) => {
		const wanted = random.next() * sum;
		let [low, high] = [0, count - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] ?? 0) < wanted) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

/** A UUIDv7 of a moment, with what follows it told by the seed. */
export function idAt(ms: number, random: Random): string {
	const time = Math.floor(ms).toString(16).padStart(12, '0');
	const tail = () =>
		random
			.whole(2 ** 32)
			.toString(16)
			.padStart(8, '0');
	const [one, other] = [tail(), tail()];
	return `${time.slice(0, 8)}-${time.slice(8)}-7${one.slice(0, 3)}-a${one.slice(3, 6)}-${one.slice(6)}${other}00`;
}
