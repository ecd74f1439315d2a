import type { Db, Trx } from '#server/db.ts';

type Awaited = { activityId: string; accountId: string; cityId: string; askedAt: Date };

export const insertAwaited = (trx: Trx, awaited: Awaited) =>
	trx
		.insertInto('awaitedSignUps')
		.values(awaited)
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const awaitedIn = async (db: Db, accountId: string, cityId: string): Promise<string[]> =>
	(
		await db
			.selectFrom('awaitedSignUps')
			.select('activityId')
			.where('accountId', '=', accountId)
			.where('cityId', '=', cityId)
			.orderBy('askedAt')
			.execute()
	).map(({ activityId }) => activityId);

export const dropAwaited = (trx: Trx, activityId: string, accountId: string) =>
	trx
		.deleteFrom('awaitedSignUps')
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.execute();

export const eraseAwaitedOf = (trx: Trx, accountId: string) =>
	trx.deleteFrom('awaitedSignUps').where('accountId', '=', accountId).execute();
