import type { Updateable } from 'kysely';
import type { BadgeSystems } from '#tables';
import type { Db, Trx } from '#server/db.ts';
import type { BadgeSystem, Family, Place, SystemMaker } from './badge-system.ts';

const systems = (db: Db) =>
	db
		.selectFrom('badgeSystems')
		.select(['id', 'organisationId', 'cityId', 'name', 'description', 'language', 'levels', 'publishedAt'])
		.$narrowType<{ levels: string[] }>();

type New = Omit<BadgeSystem, 'publishedAt'> & { createdAt: Date; createdBy: string | null };

export const insertSystem = (trx: Trx, { levels, ...system }: New) =>
	trx
		.insertInto('badgeSystems')
		.values({ ...system, levels: JSON.stringify(levels) })
		.execute();

export const systemById = (db: Db, id: string): Promise<BadgeSystem | undefined> =>
	systems(db).where('id', '=', id).executeTakeFirst();

/** Held until the transaction ends: one change of a system at a time. */
export const lockSystem = (trx: Trx, id: string): Promise<BadgeSystem | undefined> =>
	systems(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const systemsOfMaker = (db: Db, { organisationId, cityId }: SystemMaker): Promise<BadgeSystem[]> =>
	systems(db)
		.where((eb) => (organisationId ? eb('organisationId', '=', organisationId) : eb('cityId', '=', cityId)))
		.orderBy('id')
		.execute();

export const updateSystem = (trx: Trx, id: string, set: Updateable<BadgeSystems>) =>
	trx.updateTable('badgeSystems').set(set).where('id', '=', id).execute();

export const deleteSystem = (trx: Trx, id: string) =>
	trx.deleteFrom('badgeSystems').where('id', '=', id).execute();

export const familiesOf = (db: Db, systemId: string): Promise<Family[]> =>
	db
		.selectFrom('badgeFamilies')
		.select(['id', 'name', 'position'])
		.where('systemId', '=', systemId)
		.orderBy('position')
		.execute();

export const insertFamily = (trx: Trx, family: Family & { systemId: string }) =>
	trx.insertInto('badgeFamilies').values(family).execute();

export const updateFamily = (trx: Trx, id: string, set: Partial<Pick<Family, 'name' | 'position'>>) =>
	trx.updateTable('badgeFamilies').set(set).where('id', '=', id).execute();

/** Its badges leave the system with it. */
export const deleteFamily = (trx: Trx, id: string) =>
	trx.deleteFrom('badgeFamilies').where('id', '=', id).execute();

export const placesOf = (db: Db, systemId: string): Promise<Place[]> =>
	db
		.selectFrom('badgePlaces')
		.select(['badgeId', 'familyId', 'level', 'position'])
		.where('systemId', '=', systemId)
		.orderBy('level')
		.orderBy('position')
		.execute();

export const keepPlace = (trx: Trx, systemId: string, place: Place) =>
	trx
		.insertInto('badgePlaces')
		.values({ systemId, ...place })
		.onConflict((conflict) => conflict.columns(['systemId', 'badgeId']).doUpdateSet(place))
		.execute();

export const deletePlace = (trx: Trx, systemId: string, badgeId: string) =>
	trx
		.deleteFrom('badgePlaces')
		.where('systemId', '=', systemId)
		.where('badgeId', '=', badgeId)
		.executeTakeFirst();

/** Where a badge stands in published systems, and the badge at the next level that is filled. */
export const placesOfBadge = (db: Db, badgeId: string, count: number) =>
	db
		.selectFrom('badgePlaces as p')
		.innerJoin('badgeSystems as s', 's.id', 'p.systemId')
		.leftJoin('badgeFamilies as f', 'f.id', 'p.familyId')
		.select(['s.id', 's.name', 's.language', 's.levels', 'p.level', 'f.name as family'])
		.$narrowType<{ levels: string[] }>()
		.select((eb) =>
			eb
				.selectFrom('badgePlaces as n')
				.innerJoin('badges as b', 'b.id', 'n.badgeId')
				.select('n.badgeId')
				.whereRef('n.familyId', '=', 'p.familyId')
				.whereRef('n.level', '>', 'p.level')
				.where('b.retiredAt', 'is', null)
				.orderBy('n.level')
				.limit(1)
				.as('nextId')
		)
		.where('p.badgeId', '=', badgeId)
		.where('s.publishedAt', 'is not', null)
		.orderBy('s.id')
		.limit(count)
		.execute();

/** Somebody left: what they made stays its organisation's or city's, without their name on it. */
export const forgetMaker = (trx: Trx, accountId: string) =>
	trx.updateTable('badgeSystems').set({ createdBy: null }).where('createdBy', '=', accountId).execute();
