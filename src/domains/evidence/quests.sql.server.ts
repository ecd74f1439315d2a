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

export const questOfAward = (db: Db, awardId: string): Promise<Quest | undefined> =>
	quests(db).where('awardId', '=', awardId).executeTakeFirst();

export const lockQuest = (trx: Trx, id: string): Promise<Quest | undefined> =>
	quests(trx).where('id', '=', id).forUpdate().executeTakeFirst();

/** False when it was completed before. */
export async function setCompleted(trx: Trx, id: string, at: Date): Promise<boolean> {
	const row = await trx
		.updateTable('quests')
		.set({ completedAt: at })
		.where('id', '=', id)
		.where('completedAt', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export const setAward = (trx: Trx, id: string, awardId: string) =>
	trx.updateTable('quests').set({ awardId }).where('id', '=', id).execute();
