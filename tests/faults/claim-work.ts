import type { ClaimLink } from '#domains/awards/claim-link.ts';

/** Who claims by which link, as it was prepared before anything is killed. */
export type Plan = { learners: string[]; links: Pick<ClaimLink, 'id' | 'token' | 'badgeId'>[] };

/** A learner and a link, by their places in the plan. */
export type Pair = { learner: number; link: number };

export type Ack = Pair & { awardId: string };

export type Finding = { awards: number; problems: string[] };

export const nameOf = ({ learner, link }: Pair): string => `${learner}:${link}`;
