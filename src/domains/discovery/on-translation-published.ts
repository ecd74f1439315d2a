import type { Listener } from '#server/jobs.ts';
import { listActivities } from './list-activities.ts';

/** An activity is found by the words of all its languages. */
export const discoveryOnTranslationPublished: Listener<'translation-published'> = {
	name: 'discovery',
	hear: ({ about, id }) => listActivities(about === 'activity' ? [id] : [])
};
