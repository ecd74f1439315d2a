import { db } from '#server/db.ts';
import type { Listener } from '#server/jobs.ts';
import { listInBatches } from './list-activities.ts';
import { idsOfCity } from './listing.sql.server.ts';

/** Their districts stand among their marks. */
export const discoveryOnActivitiesPlaced: Listener<'activities-placed'> = {
	name: 'discovery',
	async hear({ cityId }) {
		await listInBatches((after, limit) => idsOfCity(db(), cityId, after, limit));
	}
};
