import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Language } from '#ui/language.ts';
import type { Area, Box } from './area.ts';
import type { City } from './city.ts';
import type { ReadArea } from './read-areas.ts';

const cityColumns = [
	'id',
	'slug',
	'name',
	'about',
	'language',
	'languages',
	'timeZone',
	'accent',
	'publicAge',
	'signUpConsentAge',
	'publicConsentAge',
	'lng',
	'lat',
	'tagline',
	'portalLanguages',
	'mainLanguage',
	'logoFileId',
	'coverFileId',
	'coverAlt',
	'coverCredit',
	'domain',
	'domainConfirmedAt'
] as const;

type Narrow = { portalLanguages: Language[]; mainLanguage: Language | null };

const cities = (db: Db) => db.selectFrom('cities').select(cityColumns).$narrowType<Narrow>();

export const cityById = (db: Db, id: string): Promise<City | undefined> =>
	cities(db).where('id', '=', id).executeTakeFirst();

export const citiesByName = (db: Db): Promise<City[]> => cities(db).orderBy('name').execute();

export type CityWording = { cityId: string; language: string; name: string | null; tagline: string | null };

/** What cities are called, and say of themselves, in other languages. */
export const cityWordings = (db: Db): Promise<CityWording[]> =>
	db
		.selectFrom('translations')
		.select([
			'thingId as cityId',
			'language',
			sql<string | null>`texts->'name'->>'text'`.as('name'),
			sql<string | null>`texts->'tagline'->>'text'`.as('tagline')
		])
		.where('about', '=', 'city')
		.execute();

/** The city that asked for this host name, whether or not it is confirmed. */
export const cityByDomain = (db: Db, domain: string): Promise<City | undefined> =>
	cities(db).where('domain', '=', domain).executeTakeFirst();

/** Domains that wait for the operator's word. */
export const citiesToConfirm = (db: Db): Promise<City[]> =>
	cities(db).where('domain', 'is not', null).where('domainConfirmedAt', 'is', null).orderBy('name').execute();

export const cityIdBySlug = (db: Db, slug: string) =>
	db.selectFrom('cities').select('id').where('slug', '=', slug).executeTakeFirst();

type NewCity = Omit<
	City,
	'logoFileId' | 'coverFileId' | 'coverAlt' | 'coverCredit' | 'domain' | 'domainConfirmedAt'
>;

export const insertCity = (trx: Trx, city: NewCity) => trx.insertInto('cities').values(city).execute();

export const updateCity = (trx: Trx, id: string, change: Partial<Omit<City, 'id'>>) =>
	trx.updateTable('cities').set(change).where('id', '=', id).executeTakeFirst();

export const writeArea = (trx: Trx, id: string, read: ReadArea | null) =>
	trx
		.updateTable('cities')
		.set({
			area: read && JSON.stringify(read.area),
			areaShown: read && JSON.stringify(read.areaShown),
			areaBox: read && [...read.box]
		})
		.where('id', '=', id)
		.executeTakeFirst();

export type ShownArea = { area: Area; box: Box };

/** The area of a city, with as many corners as a page can carry. */
export async function shownAreaOf(db: Db, id: string): Promise<ShownArea | undefined> {
	const row = await db
		.selectFrom('cities')
		.select(['areaShown', 'areaBox'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row?.areaShown || !row.areaBox) return undefined;
	return { area: row.areaShown as unknown as Area, box: row.areaBox as Box };
}

/** The areas of many cities, for a map of all of them. */
export async function shownAreas(db: Db): Promise<({ id: string } & ShownArea)[]> {
	const rows = await db
		.selectFrom('cities')
		.select(['id', 'areaShown', 'areaBox'])
		.where('areaShown', 'is not', null)
		.execute();
	return rows.map(({ id, areaShown, areaBox }) => ({
		id,
		area: areaShown as unknown as Area,
		box: areaBox as Box
	}));
}

export async function highestPublicAge(db: Db): Promise<number | null> {
	const row = await db
		.selectFrom('cities')
		.select(({ fn }) => fn.max('publicAge').as('age'))
		.executeTakeFirst();
	return row?.age ?? null;
}

export async function highestPublicConsentAge(db: Db): Promise<number> {
	const row = await db
		.selectFrom('cities')
		.select(({ fn }) => fn.max('publicConsentAge').as('age'))
		.executeTakeFirst();
	return row?.age ?? 0;
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
