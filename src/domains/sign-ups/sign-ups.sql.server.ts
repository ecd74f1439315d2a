import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

export const signUpOf = (db: Db, activityId: string, accountId: string) =>
	db
		.selectFrom('signUps')
		.select(['state', 'joinedAt'])
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

export async function countJoined(db: Db, activityId: string): Promise<number> {
	const row = await db
		.selectFrom('signUps')
		.select(({ fn }) => fn.countAll<number>().as('joined'))
		.where('activityId', '=', activityId)
		.where('state', '=', 'joined')
		.executeTakeFirstOrThrow();
	return row.joined;
}

export const countsOf = (db: Db, activityIds: readonly string[]) =>
	db
		.selectFrom('signUps')
		.select(({ fn }) => ['activityId', fn.countAll<number>().as('joined')])
		.where('activityId', '=', sql<string>`any(${activityIds}::uuid[])`)
		.where('state', '=', 'joined')
		.groupBy('activityId')
		.execute();

type SignUp = { activityId: string; accountId: string; organisationId: string; joinedAt: Date };

/** Who withdrew may join again. */
export const upsertSignUp = (trx: Trx, signUp: SignUp) =>
	trx
		.insertInto('signUps')
		.values(signUp)
		.onConflict((conflict) =>
			conflict
				.columns(['activityId', 'accountId'])
				.doUpdateSet({ state: 'joined', joinedAt: signUp.joinedAt, withdrawnAt: null })
		)
		.execute();

export const withdrawSignUp = (trx: Trx, activityId: string, accountId: string, at: Date) =>
	trx
		.updateTable('signUps')
		.set({ state: 'withdrawn', withdrawnAt: at })
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.where('state', '=', 'joined')
		.execute();

/** Who has joined, first come first. */
export const participantsOf = (db: Db, activityId: string) =>
	db
		.selectFrom('signUps')
		.select(['accountId', 'joinedAt'])
		.where('activityId', '=', activityId)
		.where('state', '=', 'joined')
		.orderBy('joinedAt')
		.orderBy('accountId')
		.execute();

/** The activities that somebody has joined. */
export const joinedBy = (db: Db, accountId: string) =>
	db
		.selectFrom('signUps')
		.select('activityId')
		.where('accountId', '=', accountId)
		.where('state', '=', 'joined')
		.execute();

export const eraseSignUps = (trx: Trx, accountId: string) =>
	trx.deleteFrom('signUps').where('accountId', '=', accountId).execute();
