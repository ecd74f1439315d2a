import { db } from '#server/db.ts';
import type { Listener } from '#server/jobs.ts';
import { listInBatches } from './list-activities.ts';
import { idsOfCity } from './listing.sql.server.ts';

/** Its name stands among the words of its activities. */
export const discoveryOnCityChanged: Listener<'city-changed'> = {
	name: 'discovery',
	async hear({ cityId }) {
		await listInBatches((after, limit) => idsOfCity(db(), cityId, after, limit));
	}
};
