import type { Listener } from '#server/jobs.ts';
import { climbOn } from './climb-on.ts';

/** What was held back counts again. */
export const awardsOnAwardsResumed: Listener<'awards-resumed'> = {
	name: 'awards',
	hear: ({ badgeId, accountIds }) => climbOn(badgeId, accountIds)
};
