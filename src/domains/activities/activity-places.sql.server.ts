import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

/** Writes in which cities an activity is listed besides its organisation's. */
export async function writeCities(trx: Trx, activityId: string, cityIds: readonly string[]): Promise<void> {
	await trx.deleteFrom('activityCities').where('activityId', '=', activityId).execute();
	if (cityIds.length === 0) return;
	await trx
		.insertInto('activityCities')
		.values(cityIds.map((cityId) => ({ activityId, cityId })))
		.execute();
}

/** Writes in which districts the place of an activity lies. */
export async function writeDistricts(
	trx: Trx,
	activityId: string,
	districtIds: readonly string[]
): Promise<void> {
	await trx.deleteFrom('activityDistricts').where('activityId', '=', activityId).execute();
	if (districtIds.length === 0) return;
	await trx
		.insertInto('activityDistricts')
		.values(districtIds.map((districtId) => ({ activityId, districtId })))
		.execute();
}

export type PlacedActivity = { id: string; cityIds: string[]; lng: number; lat: number };

/** Activities of a city, or listed in it, that take place somewhere; in the order of their ids. */
export async function placedActivities(
	db: Db,
	cityId: string,
	after: string,
	limit: number
): Promise<PlacedActivity[]> {
	const { rows } = await sql<PlacedActivity>`
		select a.id, a.lng, a.lat, array(select c.city_id from activity_cities c where c.activity_id = a.id)
			|| a.city_id as "cityIds"
		from activities a
		where a.id > ${after}::uuid and a.lng is not null and a.mode <> 'online' and a.state <> 'draft'
			and (a.city_id = ${cityId}::uuid
				or exists (select from activity_cities c where c.activity_id = a.id and c.city_id = ${cityId}::uuid))
		order by a.id limit ${limit}`.execute(db);
	return rows;
}
