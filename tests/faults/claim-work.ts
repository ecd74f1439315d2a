import type { ClaimLink } from '#domains/awards/claim-link.ts';

/** Who claims by which link, as it was prepared before anything is killed. */
export type Plan = { learners: string[]; links: Pick<ClaimLink, 'id' | 'token' | 'badgeId'>[] };

/** A learner and a link, by their places in the plan. */
export type Pair = { learner: number; link: number };

export type Ack = Pair & { awardId: string };

export type Finding = { awards: number; problems: string[] };

export const nameOf = ({ learner, link }: Pair): string => `${learner}:${link}`;

/** Random numbers that come again with the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
