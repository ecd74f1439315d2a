import type { OrganisationRole } from '#server/actor.ts';
import type { Db, Trx } from '#server/db.ts';
import type { Invitation, Place } from './invitation.ts';

const columns = [
	'id',
	'organisationId',
	'cityId',
	'address',
	'role',
	'language',
	'expiresAt',
	'acceptedAt',
	'withdrawnAt',
	'accountId'
] as const;

/** Exactly one of organisation and city is there: the table checks it. */
type Row = Invitation & { role: OrganisationRole };

const invitations = (db: Db) => db.selectFrom('invitations').select(columns);

const read = (row: unknown): Row | undefined => row as Row | undefined;

export const invitationById = async (trx: Trx, id: string) =>
	read(await invitations(trx).where('id', '=', id).forUpdate().executeTakeFirst());

export const seenInvitation = async (db: Db, id: string) =>
	read(await invitations(db).where('id', '=', id).executeTakeFirst());

export const invitationByToken = async (db: Db, tokenHash: string) =>
	read(await invitations(db).where('tokenHash', '=', tokenHash).executeTakeFirst());

export const lockedInvitation = async (trx: Trx, tokenHash: string) =>
	read(await invitations(trx).where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst());

/** Neither accepted nor withdrawn; an expired one can be sent again. */
export const waitingInvitations = async (db: Db, place: Place) =>
	(await invitations(db)
		.where('organisationId', 'is not distinct from', place.organisationId)
		.where('cityId', 'is not distinct from', place.cityId)
		.where('acceptedAt', 'is', null)
		.where('withdrawnAt', 'is', null)
		.orderBy('id')
		.execute()) as Row[];

type NewInvitation = Place & {
	id: string;
	address: string;
	role: OrganisationRole;
	language: string;
	tokenHash: string;
	invitedBy: string | null;
	accountId: string | null;
	expiresAt: Date;
};

/** Inviting an address again renews what waits for it: another token, another role, another two weeks. */
export const putInvitation = (trx: Trx, invitation: NewInvitation) => {
	const { id: _, organisationId: _o, cityId: _c, address: _a, ...renewed } = invitation;
	return trx
		.insertInto('invitations')
		.values(invitation)
		.onConflict((conflict) =>
			conflict
				.columns(['organisationId', 'cityId', 'address'])
				.where('acceptedAt', 'is', null)
				.where('withdrawnAt', 'is', null)
				.doUpdateSet(renewed)
		)
		.execute();
};

/** Once it is settled, nobody needs the address any more. */
export const settleInvitation = (
	trx: Trx,
	id: string,
	settled: { acceptedAt: Date; accountId: string } | { withdrawnAt: Date }
) =>
	trx
		.updateTable('invitations')
		.set({ ...settled, address: '' })
		.where('id', '=', id)
		.execute();

export const deleteInvitationsTo = (trx: Trx, accountId: string) =>
	trx.deleteFrom('invitations').where('accountId', '=', accountId).execute();

export const forgetInviter = (trx: Trx, accountId: string) =>
	trx.updateTable('invitations').set({ invitedBy: null }).where('invitedBy', '=', accountId).execute();

/** Whose address it is has become known. */
export const nameInvitee = (trx: Trx, address: string, accountId: string) =>
	trx
		.updateTable('invitations')
		.set({ accountId })
		.where('address', '=', address)
		.where('acceptedAt', 'is', null)
		.execute();

export const deleteSettledInvitations = (trx: Trx, before: Date) =>
	trx.deleteFrom('invitations').where('expiresAt', '<', before).execute();
