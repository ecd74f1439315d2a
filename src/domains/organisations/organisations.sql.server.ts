import type { OrganisationRole } from '#server/actor.ts';
import type { Db, Trx } from '#server/db.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';

const columns = [
	'id',
	'cityId',
	'name',
	'kind',
	'language',
	'about',
	'website',
	'links',
	'contactAddress',
	'logoFileId',
	'verifiedAt',
	'closedAt'
] as const;

const organisations = (db: Db) =>
	db.selectFrom('organisations').select(columns).$narrowType<{ kind: OrganisationKind }>();

export const organisationById = (db: Db, id: string): Promise<Organisation | undefined> =>
	organisations(db).where('id', '=', id).executeTakeFirst();

/** Locked, so that two changes of who owns it follow each other. */
export const lockedOrganisation = (trx: Trx, id: string): Promise<Organisation | undefined> =>
	organisations(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const organisationsByIds = (db: Db, ids: readonly string[]): Promise<Organisation[]> =>
	organisations(db)
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.orderBy('name')
		.execute();

export const openOrganisations = (
	db: Db,
	where: { cityId?: string; verified?: boolean }
): Promise<Organisation[]> =>
	organisations(db)
		.where('closedAt', 'is', null)
		.$if(where.cityId !== undefined, (query) => query.where('cityId', '=', where.cityId ?? ''))
		.$if(where.verified === true, (query) => query.where('verifiedAt', 'is not', null))
		.$if(where.verified === false, (query) => query.where('verifiedAt', 'is', null))
		.orderBy('name')
		.limit(1000)
		.execute();

export const insertOrganisation = (
	trx: Trx,
	row: Omit<Organisation, 'logoFileId' | 'verifiedAt' | 'closedAt'>
) => trx.insertInto('organisations').values(row).execute();

type Change = Partial<Omit<Organisation, 'id' | 'cityId'>>;

export const updateOrganisation = (trx: Trx, id: string, change: Change) =>
	trx.updateTable('organisations').set(change).where('id', '=', id).execute();

export const rolesOf = (db: Db, accountId: string) =>
	db
		.selectFrom('organisationMembers')
		.select(['organisationId', 'role'])
		.$narrowType<{ role: OrganisationRole }>()
		.where('accountId', '=', accountId)
		.orderBy('joinedAt')
		.orderBy('organisationId')
		.execute();
