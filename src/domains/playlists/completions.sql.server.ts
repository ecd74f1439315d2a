import type { Db, Trx } from '#server/db.ts';

export type Completion = { playlistId: string; accountId: string; completedAt: Date; awardId: string | null };

const completions = (db: Db) =>
	db.selectFrom('playlistCompletions').select(['playlistId', 'accountId', 'completedAt', 'awardId']);

/** False when it was completed before. */
export async function insertCompletion(
	trx: Trx,
	playlistId: string,
	accountId: string,
	completedAt: Date
): Promise<boolean> {
	const row = await trx
		.insertInto('playlistCompletions')
		.values({ playlistId, accountId, completedAt })
		.onConflict((conflict) => conflict.doNothing())
		.returning('playlistId')
		.executeTakeFirst();
	return row !== undefined;
}

export const lockCompletion = (
	trx: Trx,
	playlistId: string,
	accountId: string
): Promise<Completion | undefined> =>
	completions(trx)
		.where('playlistId', '=', playlistId)
		.where('accountId', '=', accountId)
		.forUpdate()
		.executeTakeFirst();

export const setAward = (trx: Trx, playlistId: string, accountId: string, awardId: string) =>
	trx
		.updateTable('playlistCompletions')
		.set({ awardId })
		.where('playlistId', '=', playlistId)
		.where('accountId', '=', accountId)
		.execute();

export const completionsOf = (
	db: Db,
	accountId: string,
	playlistIds: readonly string[]
): Promise<Completion[]> =>
	completions(db)
		.where('accountId', '=', accountId)
		.where('playlistId', 'in', playlistIds.length > 0 ? playlistIds : [null])
		.execute();

/** Completed while its badge could not be given yet. */
export const waitingCompletions = (
	db: Db,
	playlistId: string,
	after: string | undefined,
	most: number
): Promise<Completion[]> =>
	completions(db)
		.where('playlistId', '=', playlistId)
		.where('awardId', 'is', null)
		.$if(after !== undefined, (query) => query.where('accountId', '>', after ?? ''))
		.orderBy('accountId')
		.limit(most)
		.execute();
