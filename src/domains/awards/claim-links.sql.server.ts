import type { Db, Trx } from '#server/db.ts';
import type { Claim, ClaimLink, ClaimLinkKind } from './claim-link.ts';

const columns = [
	'id',
	'organisationId',
	'badgeId',
	'activityId',
	'label',
	'token',
	'code',
	'startsAt',
	'endsAt',
	'maxUses',
	'kind',
	'place',
	'secret',
	'needsConfirming',
	'createdAt',
	'revokedAt'
] as const;

const links = (db: Db) => db.selectFrom('claimLinks').select(columns).$narrowType<{ kind: ClaimLinkKind }>();

export const insertLink = (trx: Trx, link: Omit<ClaimLink, 'revokedAt'> & { createdBy: string | null }) =>
	trx.insertInto('claimLinks').values(link).execute();

export const linkById = (db: Db, id: string): Promise<ClaimLink | undefined> =>
	links(db).where('id', '=', id).executeTakeFirst();

export const linkByToken = (db: Db, token: string): Promise<ClaimLink | undefined> =>
	links(db).where('token', '=', token).executeTakeFirst();

export const linkByCode = (db: Db, code: string): Promise<ClaimLink | undefined> =>
	links(db).where('code', '=', code).executeTakeFirst();

/** Whoever counts or takes uses of a link holds its row, so that two never take the last one. */
export const lockLink = (trx: Trx, id: string): Promise<ClaimLink> =>
	links(trx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

export const linksOf = (db: Db, badgeId: string): Promise<ClaimLink[]> =>
	links(db).where('badgeId', '=', badgeId).orderBy('id', 'desc').execute();

export const revokeLink = (trx: Trx, id: string, at: Date) =>
	trx
		.updateTable('claimLinks')
		.set({ revokedAt: at })
		.where('id', '=', id)
		.where('revokedAt', 'is', null)
		.execute();

/** How many uses of each of these links count at this moment, and how many of them became awards. */
export const usesOf = (db: Db, linkIds: readonly string[], at: Date) =>
	db
		.selectFrom('claims')
		.select((eb) => [
			'claimLinkId',
			eb.fn.countAll<number>().as('taken'),
			eb.fn.count<number>('awardId').as('awarded')
		])
		.where('claimLinkId', 'in', linkIds.length > 0 ? linkIds : [null])
		.where((eb) => eb.or([eb('awardId', 'is not', null), eb('expiresAt', '>', at)]))
		.groupBy('claimLinkId')
		.execute();

const claims = (db: Db) =>
	db
		.selectFrom('claims')
		.select(['id', 'claimLinkId', 'accountId', 'claimCardId', 'expiresAt', 'askedAt', 'awardId']);

/** By whichever link: who asks compares `claimLinkId`. */
export const claimByToken = (db: Db, tokenHash: string): Promise<Claim | undefined> =>
	claims(db).where('tokenHash', '=', tokenHash).executeTakeFirst();

export const claimOfAccount = (db: Db, linkId: string, accountId: string): Promise<Claim | undefined> =>
	claims(db).where('claimLinkId', '=', linkId).where('accountId', '=', accountId).executeTakeFirst();

type NewClaim = {
	id: string;
	organisationId: string;
	claimLinkId: string;
	tokenHash: string;
	accountId: string | null;
	reservedAt: Date;
	expiresAt: Date;
};

export const insertClaim = (trx: Trx, claim: NewClaim) => trx.insertInto('claims').values(claim).execute();

type ClaimChange = Partial<Omit<NewClaim, 'id'>> & { awardId?: string; claimCardId?: string };

/** Who has asked before keeps their place in the queue. */
export const markAsked = (trx: Trx, id: string, asked: { askedAt: Date; expiresAt: Date }) =>
	trx.updateTable('claims').set(asked).where('id', '=', id).where('askedAt', 'is', null).execute();

/** Who asked for the badge of a link and waits, first come first. */
export const askedClaims = (db: Db, linkId: string): Promise<Claim[]> =>
	claims(db)
		.where('claimLinkId', '=', linkId)
		.where('askedAt', 'is not', null)
		.where('awardId', 'is', null)
		.orderBy('askedAt')
		.orderBy('id')
		.execute();

export const updateClaim = (trx: Trx, id: string, change: ClaimChange) =>
	trx.updateTable('claims').set(change).where('id', '=', id).execute();

/** Gives back uses that were reserved and are not needed. One that became an award stays. */
export const releaseClaims = (trx: Trx, ids: readonly string[]) =>
	ids.length === 0
		? Promise.resolve([])
		: trx.deleteFrom('claims').where('id', 'in', ids).where('awardId', 'is', null).execute();

export const dropExpiredClaims = (trx: Trx, before: Date) =>
	trx.deleteFrom('claims').where('awardId', 'is', null).where('expiresAt', '<', before).execute();
