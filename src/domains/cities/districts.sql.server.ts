import type { Db, Trx } from '#server/db.ts';
import type { Area, Box, Position } from './area.ts';
import type { ReadDistrict } from './read-areas.ts';

export type District = { id: string; cityId: string; name: string };
export type ShownDistrict = District & { area: Area; box: Box };

/** The districts of a city in the order of their names, with as many corners as a page can carry. */
export async function shownDistrictsOf(db: Db, cityId: string): Promise<ShownDistrict[]> {
	const rows = await db
		.selectFrom('districts')
		.select(['id', 'cityId', 'name', 'areaShown', 'west', 'south', 'east', 'north'])
		.where('cityId', '=', cityId)
		.orderBy('position')
		.execute();
	return rows.map(({ areaShown, west, south, east, north, ...row }) => ({
		...row,
		area: areaShown as unknown as Area,
		box: [west, south, east, north]
	}));
}

export const districtNames = (db: Db, cityIds: readonly string[]): Promise<District[]> =>
	db
		.selectFrom('districts')
		.select(['id', 'cityId', 'name'])
		.where('cityId', 'in', cityIds.length > 0 ? cityIds : [null])
		.orderBy('position')
		.execute();

export const districtsByIds = (db: Db, ids: readonly string[]): Promise<District[]> =>
	db
		.selectFrom('districts')
		.select(['id', 'cityId', 'name'])
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.execute();

/** Whole districts of these cities whose box holds a place; the smallest box first. */
export async function districtsAround(
	db: Db,
	cityIds: readonly string[],
	[lng, lat]: Position
): Promise<(District & { area: Area })[]> {
	const rows = await db
		.selectFrom('districts')
		.select(['id', 'cityId', 'name', 'area'])
		.where('cityId', 'in', cityIds.length > 0 ? cityIds : [null])
		.where('west', '<=', lng)
		.where('east', '>=', lng)
		.where('south', '<=', lat)
		.where('north', '>=', lat)
		.orderBy(({ eb, ref }) => eb(eb(ref('east'), '-', ref('west')), '*', eb(ref('north'), '-', ref('south'))))
		.orderBy('position')
		.execute();
	return rows.map((row) => ({ ...row, area: row.area as unknown as Area }));
}

export const lockDistricts = (trx: Trx, cityId: string) =>
	trx.selectFrom('districts').select(['id', 'name']).where('cityId', '=', cityId).forUpdate().execute();

export const deleteDistricts = (trx: Trx, ids: readonly string[]) =>
	trx
		.deleteFrom('districts')
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.execute();

type Row = ReadDistrict & { id: string; cityId: string; position: number };

export async function putDistrict(trx: Trx, { area, areaShown, box, ...row }: Row): Promise<void> {
	const [west, south, east, north] = box;
	const values = {
		...row,
		area: JSON.stringify(area),
		areaShown: JSON.stringify(areaShown),
		west,
		south,
		east,
		north
	};
	await trx
		.insertInto('districts')
		.values(values)
		.onConflict((conflict) => conflict.column('id').doUpdateSet(values))
		.execute();
}

export const renameDistrict = (trx: Trx, cityId: string, id: string, name: string) =>
	trx
		.updateTable('districts')
		.set({ name })
		.where('id', '=', id)
		.where('cityId', '=', cityId)
		.executeTakeFirst();
