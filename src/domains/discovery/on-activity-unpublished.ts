import type { Listener } from '#server/jobs.ts';
import { listActivities } from './list-activities.ts';

export const discoveryOnActivityUnpublished: Listener<'activity-unpublished'> = {
	name: 'discovery',
	hear: ({ activityId }) => listActivities([activityId])
};
