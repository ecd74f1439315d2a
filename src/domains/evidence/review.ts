import type { Check, Level } from '#domains/badges/task.ts';

export const verdicts = ['approve', 'improve'] as const;
export type Verdict = (typeof verdicts)[number];

/** second: of a sample, without knowing the first; it is counted for agreement and decides nothing. */
export type ReviewPart = 'self' | 'peer' | 'assessor' | 'second';

export type Review = {
	id: string;
	organisationId: string;
	submissionId: string;
	round: number;
	/** Nobody any more when they left. */
	reviewerId: string | null;
	part: ReviewPart;
	verdict: Verdict;
	comment: string;
	level: string | null;
	reviewedAt: Date;
};

/** So many of so many. What an organiser confirms needs one of them. */
export function quorum(check: Check): { needed: number; of: number } {
	if (typeof check === 'object' && (check.kind === 'peers' || check.kind === 'assessors')) return check;
	return { needed: 1, of: 1 };
}

type Voice = Pick<Review, 'verdict' | 'part'>;

/**
 * What the reviews of one round come to: met when enough approve, to improve as soon as enough cannot approve any more.
 */
export function decision(
	reviews: readonly Voice[],
	{ needed, of }: { needed: number; of: number }
): 'met' | 'to-improve' | 'waiting' {
	const counted = reviews.filter(({ part }) => part !== 'second');
	const approvals = counted.filter(({ verdict }) => verdict === 'approve').length;
	if (approvals >= needed) return 'met';
	return counted.length - approvals > of - needed ? 'to-improve' : 'waiting';
}

/** Of the levels that approving reviewers gave, the one in the middle; of two in the middle, the lower. */
export function levelReached(levels: readonly Level[], given: readonly (string | null)[]): string | null {
	const places = given
		.map((id) => levels.findIndex((level) => level.id === id))
		.filter((place) => place >= 0)
		.sort((one, other) => one - other);
	return levels[places[Math.floor((places.length - 1) / 2)] ?? -1]?.id ?? null;
}
