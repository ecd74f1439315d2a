import { sql, type Updateable } from 'kysely';
import type { Awards } from '#tables';
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
	'expiresAt',
	'suspendedAt',
	'suspendReason',
	'revokedAt',
	'revokeReason',
	'replacedBy'
] as const;

const awards = (db: Db) => db.selectFrom('awards').select(columns);

/** One transaction at a time gives this badge to this holder, however many links and devices they use at once. */
export const lockHolder = (trx: Trx, badgeId: string, holder: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`award:${badgeId}:${holder}`}, 0))`.execute(trx);

export const insertAward = (
	trx: Trx,
	award: Omit<Award, 'revokedAt' | 'revokeReason' | 'suspendedAt' | 'suspendReason' | 'replacedBy'> & {
		awardedBy: string | null;
	}
) => trx.insertInto('awards').values(award).execute();

/** One transaction at a time gives this badge by addresses, so that no two lists give it twice. */
export const lockAddresses = (trx: Trx, badgeId: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`award-by-address:${badgeId}`}, 0))`.execute(trx);

type NewAward = Pick<Award, 'id' | 'accountId' | 'subjectId' | 'awardedAt' | 'expiresAt'>;

/** Many awards of one badge. Gives the ids of those that were new: of two standing ones of an account, the first counts. */
export async function insertAwards(
	trx: Trx,
	same: Pick<Award, 'organisationId' | 'badgeId' | 'badgeVersion'> & { awardedBy: string | null },
	awards: readonly NewAward[]
): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		insert into awards (
			id, organisation_id, badge_id, badge_version, account_id, subject_id, awarded_at, expires_at, awarded_by
		)
		select id, ${same.organisationId}, ${same.badgeId}, ${same.badgeVersion}, account_id, subject_id, awarded_at,
			expires_at, ${same.awardedBy}::uuid
		from unnest(
			${awards.map(({ id }) => id)}::uuid[],
			${awards.map(({ accountId }) => accountId)}::uuid[],
			${awards.map(({ subjectId }) => subjectId)}::uuid[],
			${awards.map(({ awardedAt }) => awardedAt.toISOString())}::timestamptz[],
			${awards.map(({ expiresAt }) => expiresAt?.toISOString() ?? null)}::timestamptz[]
		) as given (id, account_id, subject_id, awarded_at, expires_at)
		on conflict (organisation_id, badge_id, account_id) where account_id is not null and revoked_at is null
			and replaced_by is null
		do nothing
		returning id
	`.execute(trx);
	return new Set(rows.map(({ id }) => id));
}

/** Of these accounts, those that hold a standing award of the badge. */
export async function standingHolders(
	db: Db,
	badge: Badge,
	accountIds: readonly string[]
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('awards')
		.select('accountId')
		.where('organisationId', '=', badge.organisationId)
		.where('badgeId', '=', badge.badgeId)
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.where('revokedAt', 'is', null)
		.where('replacedBy', 'is', null)
		.execute();
	return new Set(rows.flatMap(({ accountId }) => accountId ?? []));
}

export const awardById = (db: Db, id: string): Promise<Award | undefined> =>
	awards(db).where('id', '=', id).executeTakeFirst();

export const awardsByIds = (db: Db, ids: readonly string[]): Promise<Award[]> =>
	awards(db)
		.where('id', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();

/** All of these that are awards of the badge, held until the end of the transaction. */
export const lockAwardsOf = (trx: Trx, badgeId: string, ids: readonly string[]): Promise<Award[]> =>
	awards(trx)
		.where('badgeId', '=', badgeId)
		.where('id', '=', sql<string>`any(${ids}::uuid[])`)
		.orderBy('id')
		.forUpdate()
		.execute();

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
		.where('replacedBy', 'is', null)
		.executeTakeFirst();

/** The standing award of a badge that this card holds. */
export const standingAwardOfCard = (db: Db, badge: Badge, claimCardId: string): Promise<Award | undefined> =>
	awards(db)
		.where('organisationId', '=', badge.organisationId)
		.where('badgeId', '=', badge.badgeId)
		.where('claimCardId', '=', claimCardId)
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
		.where('replacedBy', 'is', null)
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
	awardIds: readonly string[],
	revoked: { revokedAt: Date; revokedBy: string | null; revokeReason: string }
) => change(trx, awardIds, revoked);

export const setSuspended = (
	trx: Trx,
	awardIds: readonly string[],
	suspended: { suspendedAt: Date; suspendedBy: string | null; suspendReason: string } | null
) => change(trx, awardIds, suspended ?? { suspendedAt: null, suspendedBy: null, suspendReason: null });

export const setReplaced = (trx: Trx, awardId: string, replacedBy: string) =>
	change(trx, [awardId], { replacedBy });

export const setRemindedOfEnd = (trx: Trx, awardIds: readonly string[], at: Date) =>
	change(trx, awardIds, { remindedOfEndAt: at });

const change = (trx: Trx, awardIds: readonly string[], set: Updateable<Awards>) =>
	trx
		.updateTable('awards')
		.set(set)
		.where('id', '=', sql<string>`any(${awardIds}::uuid[])`)
		.execute();

/** Standing awards with a holder that end before this moment, whose holders were not told yet. */
export const endingAwards = (trx: Trx, now: Date, before: Date, most: number): Promise<Award[]> =>
	awards(trx)
		.where('expiresAt', '>', now)
		.where('expiresAt', '<=', before)
		.where('remindedOfEndAt', 'is', null)
		.where('revokedAt', 'is', null)
		.where('replacedBy', 'is', null)
		.where('accountId', 'is not', null)
		.orderBy('expiresAt')
		.limit(most)
		.forUpdate()
		.skipLocked()
		.execute();

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
		.where('replacedBy', 'is', null)
		.execute();
	return rows.map(({ badgeId }) => badgeId);
};
