import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Quest } from './quest.ts';

const quests = (db: Db) =>
	db
		.selectFrom('quests')
		.select([
			'id',
			'organisationId',
			'accountId',
			'badgeId',
			'badgeVersion',
			'startedAt',
			'completedAt',
			'awardId'
		]);

/** Once for each account and badge: who asks twice at once gets one. */
export const insertQuest = (trx: Trx, quest: Omit<Quest, 'completedAt' | 'awardId'>) =>
	trx
		.insertInto('quests')
		.values(quest)
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const questOf = (
	db: Db,
	badge: { organisationId: string; badgeId: string },
	accountId: string
): Promise<Quest | undefined> =>
	quests(db)
		.where('organisationId', '=', badge.organisationId)
		.where('badgeId', '=', badge.badgeId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

export const questById = (db: Db, id: string): Promise<Quest | undefined> =>
	quests(db).where('id', '=', id).executeTakeFirst();

export const questsOfAccount = (db: Db, accountId: string): Promise<Quest[]> =>
	quests(db).where('accountId', '=', accountId).orderBy('startedAt', 'desc').limit(200).execute();

export const questsTo = (db: Db, accountId: string, badgeIds: readonly string[]): Promise<Quest[]> =>
	quests(db)
		.where('accountId', '=', accountId)
		.where('badgeId', '=', sql<string>`any(${badgeIds}::uuid[])`)
		.execute();

/** Of the award that it led to, and of those that followed that one. */
export const questOfAward = (db: Db, awardId: string): Promise<Quest | undefined> =>
	quests(db)
		.where((eb) =>
			eb.or([
				eb('awardId', '=', awardId),
				eb('id', '=', eb.selectFrom('questFollowers').select('questId').where('awardId', '=', awardId))
			])
		)
		.executeTakeFirst();

export const insertFollower = (trx: Trx, { organisationId, id: questId }: Quest, awardId: string) =>
	trx.insertInto('questFollowers').values({ awardId, organisationId, questId }).execute();

export const lockQuest = (trx: Trx, id: string): Promise<Quest | undefined> =>
	quests(trx).where('id', '=', id).forUpdate().executeTakeFirst();

/** The quests of these accounts for one badge. */
export const questsForBadge = (
	db: Db,
	badge: { organisationId: string; badgeId: string },
	accountIds: readonly string[]
): Promise<Quest[]> =>
	quests(db)
		.where('organisationId', '=', badge.organisationId)
		.where('badgeId', '=', badge.badgeId)
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.execute();

/** `null`: it goes on. False when it was so before. */
export async function setCompleted(trx: Trx, id: string, at: Date | null): Promise<boolean> {
	const row = await trx
		.updateTable('quests')
		.set({ completedAt: at })
		.where('id', '=', id)
		.where('completedAt', at === null ? 'is not' : 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export const setAward = (trx: Trx, id: string, awardId: string) =>
	trx.updateTable('quests').set({ awardId }).where('id', '=', id).execute();
