import type { Listener } from '#server/jobs.ts';
import { listActivities } from './list-activities.ts';

export const discoveryOnActivityCancelled: Listener<'activity-cancelled'> = {
	name: 'discovery',
	hear: ({ activityId }) => listActivities([activityId])
};
