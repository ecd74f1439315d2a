import type { OrganisationRole } from '#server/actor.ts';
import type { Db, Trx } from '#server/db.ts';

export type MemberRow = { accountId: string; role: OrganisationRole; joinedAt: Date; isShown: boolean };

const members = (db: Db) =>
	db
		.selectFrom('organisationMembers')
		.select(['organisationId', 'accountId', 'role', 'joinedAt', 'isShown'])
		.$narrowType<{ role: OrganisationRole }>();

export const membersOf = (db: Db, organisationId: string): Promise<MemberRow[]> =>
	members(db).where('organisationId', '=', organisationId).orderBy('joinedAt').orderBy('accountId').execute();

export const memberOf = (db: Db, organisationId: string, accountId: string) =>
	members(db)
		.where('organisationId', '=', organisationId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

export const membershipsOf = (db: Db, accountId: string) =>
	members(db).where('accountId', '=', accountId).execute();

/** Those who wish to be named on its page. */
export const shownMembersOf = (db: Db, organisationId: string): Promise<MemberRow[]> =>
	members(db)
		.where('organisationId', '=', organisationId)
		.where('isShown', '=', true)
		.orderBy('joinedAt')
		.orderBy('accountId')
		.execute();

export const showMember = (trx: Trx, organisationId: string, accountId: string, isShown: boolean) =>
	trx
		.updateTable('organisationMembers')
		.set({ isShown })
		.where('organisationId', '=', organisationId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

/** Joins, or gives another role. */
export const putMember = (trx: Trx, organisationId: string, accountId: string, role: OrganisationRole) =>
	trx
		.insertInto('organisationMembers')
		.values({ organisationId, accountId, role })
		.onConflict((conflict) => conflict.columns(['organisationId', 'accountId']).doUpdateSet({ role }))
		.execute();

export const deleteMember = (trx: Trx, organisationId: string, accountId: string) =>
	trx
		.deleteFrom('organisationMembers')
		.where('organisationId', '=', organisationId)
		.where('accountId', '=', accountId)
		.execute();
