import { type Award, awardState } from '#domains/awards/award.ts';
import { now } from '#server/clock.ts';

/** How an award stands, for its holder. */
export const shownAward = (award: Award) => ({
	state: awardState(award, now()),
	reason: award.revokeReason ?? award.suspendReason,
	expiresAt: award.expiresAt,
	suspendedAt: award.suspendedAt
});
