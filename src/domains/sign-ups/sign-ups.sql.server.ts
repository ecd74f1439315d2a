import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Answer } from './answers.ts';
import type { Standing } from './sign-up.ts';

type Narrow = { state: Standing; answers: Answer[] };

export const signUpOf = (db: Db, activityId: string, accountId: string) =>
	db
		.selectFrom('signUps')
		.select(['state', 'joinedAt', 'signedUpAt', 'answers'])
		.select(sql<number>`turn`.as('turn'))
		.$narrowType<Narrow>()
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

export type Counts = Record<Standing, number>;

/** How many stand how. */
export async function countsOf(db: Db, activityId: string): Promise<Counts> {
	const rows = await db
		.selectFrom('signUps')
		.select(({ fn }) => ['state', fn.countAll<number>().as('count')])
		.$narrowType<Pick<Narrow, 'state'>>()
		.where('activityId', '=', activityId)
		.groupBy('state')
		.execute();
	const counts: Counts = { applied: 0, joined: 0, waiting: 0, declined: 0, withdrawn: 0 };
	for (const { state, count } of rows) counts[state] = count;
	return counts;
}

export const joinedOf = (db: Db, activityIds: readonly string[]) =>
	db
		.selectFrom('signUps')
		.select(({ fn }) => ['activityId', fn.countAll<number>().as('joined')])
		.where('activityId', '=', sql<string>`any(${activityIds}::uuid[])`)
		.where('state', '=', 'joined')
		.groupBy('activityId')
		.execute();

/** How many wait before this turn. */
export async function waitingBefore(db: Db, activityId: string, turn: number): Promise<number> {
	const row = await db
		.selectFrom('signUps')
		.select(({ fn }) => fn.countAll<number>().as('before'))
		.where('activityId', '=', activityId)
		.where('state', '=', 'waiting')
		.where(sql<boolean>`turn < ${turn}`)
		.executeTakeFirstOrThrow();
	return row.before;
}

type SignUp = {
	activityId: string;
	accountId: string;
	organisationId: string;
	state: Standing;
	answers: readonly Answer[];
	at: Date;
};

/** Who withdrew may join again, behind everybody who came meanwhile. */
export const upsertSignUp = (trx: Trx, { at, answers, ...signUp }: SignUp) => {
	const said = {
		state: signUp.state,
		answers: JSON.stringify(answers),
		signedUpAt: at,
		joinedAt: signUp.state === 'joined' ? at : null
	};
	return trx
		.insertInto('signUps')
		.values({ ...signUp, ...said })
		.onConflict((conflict) =>
			conflict.columns(['activityId', 'accountId']).doUpdateSet({
				...said,
				withdrawnAt: null,
				decidedAt: null,
				turn: sql`nextval('sign_up_turns')`
			})
		)
		.execute();
};

export const changeAnswers = (trx: Trx, activityId: string, accountId: string, answers: readonly Answer[]) =>
	trx
		.updateTable('signUps')
		.set({ answers: JSON.stringify(answers) })
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.execute();

/** What was answered goes with the wish to take part. */
export const withdrawSignUp = (trx: Trx, activityId: string, accountId: string, at: Date) =>
	trx
		.updateTable('signUps')
		.set({ state: 'withdrawn', withdrawnAt: at, answers: '[]' })
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.where('state', 'in', ['joined', 'applied', 'waiting'])
		.returning('accountId')
		.executeTakeFirst();

/** Those who wait longest. */
export const firstWaiting = (trx: Trx, activityId: string, limit: number) =>
	trx
		.selectFrom('signUps')
		.select('accountId')
		.where('activityId', '=', activityId)
		.where('state', '=', 'waiting')
		.orderBy('turn')
		.limit(limit)
		.execute();

/** How these people stand, first come first. */
export const standingsOf = (db: Db, activityId: string, accountIds: readonly string[]) =>
	db
		.selectFrom('signUps')
		.select(['accountId', 'state'])
		.$narrowType<Pick<Narrow, 'state'>>()
		.where('activityId', '=', activityId)
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.orderBy('turn')
		.execute();

type Change = { state: Standing; at: Date; isDecision: boolean };

export const changeStandings = (
	trx: Trx,
	activityId: string,
	accountIds: readonly string[],
	{ state, at, isDecision }: Change
) =>
	trx
		.updateTable('signUps')
		.set({ state, joinedAt: state === 'joined' ? at : null, ...(isDecision && { decidedAt: at }) })
		.where('activityId', '=', activityId)
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.execute();

/** Everybody of one standing, or of all but those who withdrew; first come first. */
export const peopleOf = (db: Db, activityId: string, state?: Standing) =>
	db
		.selectFrom('signUps')
		.select(['accountId', 'state', 'joinedAt', 'signedUpAt', 'answers'])
		.$narrowType<Narrow>()
		.where('activityId', '=', activityId)
		.$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
		.$if(state === undefined, (query) => query.where('state', '<>', 'withdrawn'))
		.orderBy('turn')
		.execute();

/** What those with a place answered to questions whose answers they share. */
export const sharedAnswers = (db: Db, activityId: string) =>
	db
		.selectFrom('signUps')
		.select('answers')
		.$narrowType<Pick<Narrow, 'answers'>>()
		.where('activityId', '=', activityId)
		.where('state', '=', 'joined')
		.where(sql<boolean>`answers @> '[{"isShared": true}]'`)
		.orderBy('turn')
		.limit(500)
		.execute();

/** The activities that somebody has a place in. */
export const joinedBy = (db: Db, accountId: string) =>
	db
		.selectFrom('signUps')
		.select('activityId')
		.where('accountId', '=', accountId)
		.where('state', '=', 'joined')
		.execute();

/** Everything that somebody signed up for, whatever became of it. */
export const signUpsBy = (db: Db, accountId: string) =>
	db
		.selectFrom('signUps')
		.select(['activityId', 'state'])
		.$narrowType<Pick<Narrow, 'state'>>()
		.where('accountId', '=', accountId)
		.where('state', '<>', 'withdrawn')
		.orderBy('turn', 'desc')
		.limit(200)
		.execute();
