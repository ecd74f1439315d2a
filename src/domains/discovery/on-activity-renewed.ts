import type { Listener } from '#server/jobs.ts';
import { listActivities } from './list-activities.ts';

export const discoveryOnActivityRenewed: Listener<'activity-renewed'> = {
	name: 'discovery',
	hear: ({ activityId }) => listActivities([activityId])
};
