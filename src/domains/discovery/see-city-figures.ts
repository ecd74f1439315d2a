import { db } from '#server/db.ts';
import {
	activitiesPerCity,
	activitiesPerDistrict,
	type CityCounts,
	cityCounts
} from './portals.sql.server.ts';

/** Fewer badges than this might point to a person. */
const fewest = 10;
const most = 10_000;

export type CityFigure = {
	of: keyof CityCounts | 'activities';
	count: number;
	/** There are more than `count`. */
	isOver: boolean;
};

/** What is true of a city today, counted. What is nothing, or so little that it may point to a person, is left out. */
export async function seeCityFigures(cityId: string): Promise<CityFigure[]> {
	const [counts, perCity] = await Promise.all([cityCounts(db(), cityId), activitiesPerCity(db())]);
	const all = { activities: perCity.get(cityId) ?? 0, ...counts };
	const awards = counts.awards < fewest ? 0 : counts.awards;
	const order = ['activities', 'organisations', 'playlists', 'badges', 'awards'] as const;
	return order
		.map((of) => ({ of, count: of === 'awards' ? awards : all[of] }))
		.filter(({ count }) => count > 0)
		.map(({ of, count }) => ({ of, count: Math.min(count, most), isOver: count > most }));
}

/** How many public activities each city has now. */
export const seeActivitiesPerCity = (): Promise<ReadonlyMap<string, number>> => activitiesPerCity(db());

/** How many public activities take place in each of these districts. */
export const seeActivitiesPerDistrict = (ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
	activitiesPerDistrict(db(), ids);
