import { seeCities } from '#domains/cities/see-city.ts';
import { districtsOfPlace } from '#domains/cities/see-districts.ts';
import type { Trx } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { ActivityContent } from './activity.ts';
import { writeCities, writeDistricts } from './activity-places.sql.server.ts';

type Placed = Pick<ActivityContent, 'cities' | 'mode' | 'lng' | 'lat'> & { id: string; cityId: string };

/** Part of publishing: in which cities it is listed, and in which of their districts it takes place. */
export async function placeActivity(trx: Trx, activity: Placed): Promise<void> {
	const { id, cityId, mode, lng, lat } = activity;
	const others = activity.cities.filter((each) => each !== cityId);
	await writeCities(trx, id, others);
	const isSomewhere = mode !== 'online' && lng !== null && lat !== null;
	const districts = isSomewhere ? await districtsOfPlace(trx, [cityId, ...others], [lng, lat]) : [];
	await writeDistricts(trx, id, districts);
}

/** A city that is not there, or not any more, is said before anything is published. */
export async function refuseUnknownCities(cityIds: readonly string[]): Promise<void> {
	if (cityIds.length === 0) return;
	const known = new Set((await seeCities()).map(({ id }) => id));
	if (cityIds.every((id) => known.has(id))) return;
	throw new Refusal('invalid-input', { fields: [{ field: 'cities', message: 'problem_not_understood' }] });
}
