import type { Verdict } from './review.ts';

export type Agreement = {
	pairs: number;
	agreed: number;
	/** From 0 to 1; null without pairs. */
	share: number | null;
	/** Cohen's kappa, from -1 to 1; null where chance alone would agree always, so nothing can be said. */
	kappa: number | null;
};

/** How far two assessors who did not know of each other came to the same verdict (J. Cohen, 1960). */
export function agreementOf(pairs: readonly (readonly [Verdict, Verdict])[]): Agreement {
	const count = pairs.length;
	if (count === 0) return { pairs: 0, agreed: 0, share: null, kappa: null };
	const agreed = pairs.filter(([first, second]) => first === second).length;
	const approves = (place: 0 | 1) => pairs.filter((pair) => pair[place] === 'approve').length / count;
	const [first, second] = [approves(0), approves(1)];
	const byChance = first * second + (1 - first) * (1 - second);
	const share = agreed / count;
	return { pairs: count, agreed, share, kappa: byChance === 1 ? null : (share - byChance) / (1 - byChance) };
}
