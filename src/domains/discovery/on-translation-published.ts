import type { Listener } from '#server/jobs.ts';
import { listActivities } from './list-activities.ts';
import { listPlaylists } from './list-playlists.ts';

/** What can be found is found by the words of all its languages. */
export const discoveryOnTranslationPublished: Listener<'translation-published'> = {
	name: 'discovery',
	hear: async ({ about, id }) => {
		if (about === 'activity') await listActivities([id]);
		if (about === 'playlist') await listPlaylists([id]);
	}
};
