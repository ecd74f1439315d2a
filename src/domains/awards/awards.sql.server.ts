import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Award } from './award.ts';

const columns = [
	'id',
	'organisationId',
	'badgeId',
	'badgeVersion',
	'accountId',
	'claimCardId',
	'claimLinkId',
	'activityId',
	'subjectId',
	'awardedAt',
	'revokedAt',
	'revokeReason'
] as const;

const awards = (db: Db) => db.selectFrom('awards').select(columns);

/** One transaction at a time gives this badge to this holder, however many links and devices they use at once. */
export const lockHolder = (trx: Trx, badgeId: string, holder: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`award:${badgeId}:${holder}`}, 0))`.execute(trx);

export const insertAward = (
	trx: Trx,
	award: Omit<Award, 'revokedAt' | 'revokeReason'> & { awardedBy: string | null }
) => trx.insertInto('awards').values(award).execute();

export const awardById = (db: Db, id: string): Promise<Award | undefined> =>
	awards(db).where('id', '=', id).executeTakeFirst();

export const lockAward = (trx: Trx, id: string): Promise<Award | undefined> =>
	awards(trx).where('id', '=', id).forUpdate().executeTakeFirst();

type Badge = { organisationId: string; badgeId: string };

/** The standing award of a badge that this account holds. */
export const standingAward = (db: Db, badge: Badge, accountId: string): Promise<Award | undefined> =>
	awards(db)
		.where('organisationId', '=', badge.organisationId)
		.where('badgeId', '=', badge.badgeId)
		.where('accountId', '=', accountId)
		.where('revokedAt', 'is', null)
		.executeTakeFirst();

/** Newest first; `before` is the id of the last one already shown. */
export const awardsOfBadge = (
	db: Db,
	badgeId: string,
	before: string | undefined,
	most: number
): Promise<Award[]> =>
	awards(db)
		.where('badgeId', '=', badgeId)
		.$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
		.orderBy('id', 'desc')
		.limit(most)
		.execute();

export const countAwards = async (db: Db, badgeIds: readonly string[]): Promise<Map<string, number>> => {
	const rows = await db
		.selectFrom('awards')
		.select((eb) => ['badgeId', eb.fn.countAll<number>().as('count')])
		.where('badgeId', 'in', badgeIds.length > 0 ? badgeIds : [null])
		.where('revokedAt', 'is', null)
		.groupBy('badgeId')
		.execute();
	return new Map(rows.map(({ badgeId, count }) => [badgeId, count]));
};

export const awardsOfCard = (db: Db, claimCardId: string): Promise<Award[]> =>
	awards(db).where('claimCardId', '=', claimCardId).orderBy('id').execute();

export const setHolder = (trx: Trx, awardId: string, accountId: string) =>
	trx.updateTable('awards').set({ accountId }).where('id', '=', awardId).execute();

export const setRevoked = (
	trx: Trx,
	awardId: string,
	revoked: { revokedAt: Date; revokedBy: string | null; revokeReason: string }
) => trx.updateTable('awards').set(revoked).where('id', '=', awardId).execute();

/** Of these badges, those that the account holds, taken-back ones left out. */
export const standingBadges = async (
	db: Db,
	accountId: string,
	badgeIds: readonly string[]
): Promise<string[]> => {
	const rows = await db
		.selectFrom('awards')
		.select('badgeId')
		.where('accountId', '=', accountId)
		.where('badgeId', 'in', badgeIds.length > 0 ? badgeIds : [null])
		.where('revokedAt', 'is', null)
		.execute();
	return rows.map(({ badgeId }) => badgeId);
};
