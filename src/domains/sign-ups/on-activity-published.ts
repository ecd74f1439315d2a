import type { Listener } from '#server/jobs.ts';
import { promoteWaiting } from './promote.ts';

/** There may be more places than before: those who wait longest get them. */
export const signUpsOnActivityPublished: Listener<'activity-published'> = {
	name: 'sign-ups',
	hear: ({ activityId }) => promoteWaiting(activityId)
};
