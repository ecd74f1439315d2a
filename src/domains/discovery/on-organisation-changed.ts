import { db } from '#server/db.ts';
import type { Listener } from '#server/jobs.ts';
import { listInBatches } from './list-activities.ts';
import { listPlaylistsOf } from './list-playlists.ts';
import { idsOfOrganisation } from './listing.sql.server.ts';

/** Its name stands among the words of its activities and playlists; closed, it offers nothing. */
export const discoveryOnOrganisationChanged: Listener<'organisation-changed'> = {
	name: 'discovery',
	async hear({ organisationId }) {
		await listInBatches((after, limit) => idsOfOrganisation(db(), organisationId, after, limit));
		await listPlaylistsOf(organisationId);
	}
};
