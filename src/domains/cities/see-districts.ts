import { type Db, db } from '#server/db.ts';
import { type Area, boxOf, type Box, holds, type Position } from './area.ts';
import { shownAreaOf, shownAreas } from './cities.sql.server.ts';
import {
	type District,
	districtNames,
	districtsAround,
	districtsByIds,
	type ShownDistrict,
	shownDistrictsOf
} from './districts.sql.server.ts';

export type { District, ShownDistrict };

/** The districts of these cities, by name, for a filter or a choice. */
export const seeDistricts = (cityIds: readonly string[]): Promise<District[]> => districtNames(db(), cityIds);

export const seeDistrictsByIds = (ids: readonly string[]): Promise<District[]> => districtsByIds(db(), ids);

export type SeenGround = {
	/** undefined = nobody has drawn it */
	area: Area | undefined;
	districts: ShownDistrict[];
	/** Around all of it. */
	box: Box | undefined;
};

/** What a city looks like on a map: its area and its districts, with few corners. */
export async function seeGround(cityId: string): Promise<SeenGround> {
	const [whole, districts] = await Promise.all([shownAreaOf(db(), cityId), shownDistrictsOf(db(), cityId)]);
	const areas = [...(whole ? [whole.area] : []), ...districts.map(({ area }) => area)];
	return { area: whole?.area, districts, box: areas.length > 0 ? boxOf(areas) : undefined };
}

/** The areas of all cities that have drawn theirs, by their ids. */
export const seeAreas = async (): Promise<ReadonlyMap<string, Area>> =>
	new Map((await shownAreas(db())).map(({ id, area }) => [id, area]));

/** In which districts of these cities a place lies: one a city, the smallest when they overlap. */
export async function districtsOfPlace(
	on: Db,
	cityIds: readonly string[],
	place: Position
): Promise<string[]> {
	const found = new Map<string, string>();
	for (const { id, cityId, area } of await districtsAround(on, cityIds, place))
		if (!found.has(cityId) && holds(area, place)) found.set(cityId, id);
	return [...found.values()];
}
