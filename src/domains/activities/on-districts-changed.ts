import { districtsOfPlace } from '#domains/cities/see-districts.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import type { Listener } from '#server/jobs.ts';
import { type PlacedActivity, placedActivities, writeDistricts } from './activity-places.sql.server.ts';

const batch = 200;

/** Sorts the activities of a city into its districts anew, some at a time; the list hears of it when all are. */
export const activitiesOnDistrictsChanged: Listener<'districts-changed'> = {
	name: 'activities',
	async hear({ cityId }) {
		let after = '00000000-0000-0000-0000-000000000000';
		for (;;) {
			const placed: PlacedActivity[] = await placedActivities(db(), cityId, after, batch);
			const last = placed.at(-1);
			if (!last) break;
			await act(system, 'place-activities', { city: cityId, activities: placed.length }, async (trx) => {
				for (const { id, cityIds, lng, lat } of placed)
					await writeDistricts(trx, id, await districtsOfPlace(trx, cityIds, [lng, lat]));
			});
			after = last.id;
		}
		await act(system, 'place-activities', { city: cityId }, (trx) =>
			tell(trx, 'activities-placed', { cityId })
		);
	}
};
