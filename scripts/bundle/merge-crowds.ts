/** Modules that the same pages need. */
export type Crowd = {
	ids: readonly string[];
	/** In bytes. */
	size: number;
	/** Who needs it → how much that matters. */
	users: ReadonlyMap<string, number>;
	/** Other crowds that it imports, by their place. */
	needs: ReadonlySet<number>;
};

/**
 * What one file more costs whoever loads it, in bytes: its headers, and that it compresses by itself. Pages that matter
 * less share more: the list of all files is sent with every page.
 */
const fileCost = (worth: number): number => (worth > 1 ? 350 : 1500);

type Merged = { ids: string[]; size: number; users: Map<string, number>; needs: Set<number> };

/**
 * Puts crowds together as long as the pages gain by it: a file less for those that need both, for some bytes more for
 * those that need one. Never so that two files need each other.
 */
export function mergeCrowds(crowds: readonly Crowd[]): string[][] {
	const live = new Map<number, Merged>(
		crowds.map(({ ids, size, users, needs }, place) => [
			place,
			{ ids: [...ids], size, users: new Map(users), needs: new Set(needs) }
		])
	);
	for (let pair = bestPair(live); pair; pair = bestPair(live)) merge(live, ...pair);
	return [...live.values()].map(({ ids }) => ids);
}

function bestPair(live: ReadonlyMap<number, Merged>): [number, number] | undefined {
	let best: { pair: [number, number]; gain: number } | undefined;
	const places = [...live];
	for (const [index, [one, first]] of places.entries()) {
		for (const [other, second] of places.slice(index + 1)) {
			const gain = gainOf(first, second);
			if (gain > (best?.gain ?? 0) && !isCircle(live, one, other)) best = { pair: [one, other], gain };
		}
	}
	return best?.pair;
}

function gainOf(one: Merged, other: Merged): number {
	let gain = 0;
	for (const [user, worth] of one.users)
		gain += other.users.has(user) ? worth * fileCost(worth) : -worth * other.size;
	for (const [user, worth] of other.users) if (!one.users.has(user)) gain -= worth * one.size;
	return gain;
}

/** Whether one leads to the other over a third. */
const isCircle = (live: ReadonlyMap<number, Merged>, one: number, other: number): boolean =>
	leads(live, one, other) || leads(live, other, one);

function leads(live: ReadonlyMap<number, Merged>, from: number, to: number): boolean {
	const left = [...(live.get(from)?.needs ?? [])].filter((place) => place !== to);
	const seen = new Set(left);
	for (let place = left.pop(); place !== undefined; place = left.pop()) {
		for (const next of live.get(place)?.needs ?? []) {
			if (next === to) return true;
			if (!seen.has(next)) left.push(next);
			seen.add(next);
		}
	}
	return false;
}

function merge(live: Map<number, Merged>, one: number, other: number): void {
	const [into, from] = [live.get(one), live.get(other)];
	if (!into || !from) return;
	into.ids.push(...from.ids);
	into.size += from.size;
	for (const [user, worth] of from.users) into.users.set(user, worth);
	for (const place of from.needs) into.needs.add(place);
	live.delete(other);
	for (const [place, { needs }] of live) {
		if (needs.delete(other) && place !== one) needs.add(one);
	}
	into.needs.delete(one);
	into.needs.delete(other);
}
