import type { Listener } from '#server/jobs.ts';
import { listActivities } from './list-activities.ts';

export const discoveryOnActivityPublished: Listener<'activity-published'> = {
	name: 'discovery',
	hear: ({ activityId }) => listActivities([activityId])
};
