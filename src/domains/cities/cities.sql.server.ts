import type { Db, Trx } from '#server/db.ts';
import type { City } from './city.ts';

const cityColumns = [
	'id',
	'slug',
	'name',
	'about',
	'languages',
	'timeZone',
	'accent',
	'publicAge',
	'lng',
	'lat'
] as const;

export const cityById = (db: Db, id: string): Promise<City | undefined> =>
	db.selectFrom('cities').select(cityColumns).where('id', '=', id).executeTakeFirst();

export const citiesByName = (db: Db): Promise<City[]> =>
	db.selectFrom('cities').select(cityColumns).orderBy('name').execute();

export const cityIdBySlug = (db: Db, slug: string) =>
	db.selectFrom('cities').select('id').where('slug', '=', slug).executeTakeFirst();

export const insertCity = (trx: Trx, city: City) => trx.insertInto('cities').values(city).execute();

export const updateCity = (trx: Trx, { id, ...change }: City) =>
	trx.updateTable('cities').set(change).where('id', '=', id).executeTakeFirst();

export async function highestPublicAge(db: Db): Promise<number | null> {
	const row = await db
		.selectFrom('cities')
		.select(({ fn }) => fn.max('publicAge').as('age'))
		.executeTakeFirst();
	return row?.age ?? null;
}

export const cityIdsOf = (db: Db, accountId: string) =>
	db.selectFrom('cityMembers').select('cityId').where('accountId', '=', accountId).execute();

export const adminsOf = (db: Db, cityId: string) =>
	db
		.selectFrom('cityMembers')
		.select(['accountId', 'joinedAt'])
		.where('cityId', '=', cityId)
		.orderBy('joinedAt')
		.execute();

export const insertCityAdmin = (trx: Trx, cityId: string, accountId: string) =>
	trx
		.insertInto('cityMembers')
		.values({ cityId, accountId })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();

export const deleteCityAdmin = (trx: Trx, cityId: string, accountId: string) =>
	trx
		.deleteFrom('cityMembers')
		.where('cityId', '=', cityId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

export const deleteCityMemberships = (trx: Trx, accountId: string) =>
	trx.deleteFrom('cityMembers').where('accountId', '=', accountId).execute();
