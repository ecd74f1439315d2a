import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { SessionStanding } from './session-places.ts';

type Narrow = { state: SessionStanding };

/** How many have a place at each session, and how many wait for one. */
export async function sessionCounts(db: Db, activityId: string) {
	const { rows } = await sql<{ session: string; joined: number; waiting: number }>`
		select session, count(*) filter (where state = 'joined')::int as joined,
			count(*) filter (where state = 'waiting')::int as waiting
		from session_sign_ups where activity_id = ${activityId}::uuid group by session`.execute(db);
	return new Map(rows.map(({ session, ...counts }) => [session, counts]));
}

/** What somebody chose, and how many wait before them where they wait. */
export async function choicesOf(db: Db, activityId: string, accountId: string) {
	const { rows } = await sql<{ session: string; state: SessionStanding; before: number }>`
		select s.session, s.state, case when s.state <> 'waiting' then 0 else (
			select count(*)::int from session_sign_ups o where o.activity_id = s.activity_id
				and o.session = s.session and o.state = 'waiting' and o.turn < s.turn) end as before
		from session_sign_ups s
		where s.activity_id = ${activityId}::uuid and s.account_id = ${accountId}::uuid`.execute(db);
	return new Map(rows.map(({ session, ...choice }) => [session, choice]));
}

/** Everybody's choices, first come first. */
export const allChoices = (db: Db, activityId: string) =>
	db
		.selectFrom('sessionSignUps')
		.select(['accountId', 'session', 'state'])
		.$narrowType<Narrow>()
		.where('activityId', '=', activityId)
		.orderBy('turn')
		.execute();

/** Of many activities, the sessions that somebody has a place at or waits for. */
export const choicesAt = (db: Db, accountId: string) =>
	db
		.selectFrom('sessionSignUps')
		.select(['activityId', 'session', 'state'])
		.$narrowType<Narrow>()
		.where('accountId', '=', accountId)
		.where('state', '<>', 'wished')
		.execute();

type Wish = { activityId: string; accountId: string; session: string; title: string };

export const insertWishes = (trx: Trx, wishes: readonly Wish[]) =>
	trx
		.insertInto('sessionSignUps')
		.values(wishes.map((wish) => ({ ...wish, state: 'wished' })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const dropChoices = (trx: Trx, activityId: string, accountId: string, sessions: readonly string[]) =>
	trx
		.deleteFrom('sessionSignUps')
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.where('session', '=', sql<string>`any(${sessions}::text[])`)
		.execute();

export const dropAllChoices = (trx: Trx, activityId: string, accountId: string) =>
	trx
		.deleteFrom('sessionSignUps')
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.execute();

/** Who lost their place in the activity keeps the wish alone. */
export const unseat = (trx: Trx, activityId: string, accountIds: readonly string[]) =>
	trx
		.updateTable('sessionSignUps')
		.set({ state: 'wished' })
		.where('activityId', '=', activityId)
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.execute();

/** Whoever has a place in the activity stands in the line of each session that they wish for. */
export const queueWishes = (trx: Trx, activityId: string) =>
	sql`update session_sign_ups s set state = 'waiting' from sign_ups a
		where s.activity_id = ${activityId}::uuid and s.state = 'wished'
			and a.activity_id = s.activity_id and a.account_id = s.account_id and a.state = 'joined'`.execute(trx);

type Places = { key: string; places: number | null };

/** Gives the free places of each session to those first in its line, all in one stroke. */
export async function fillPlaces(trx: Trx, activityId: string, sessions: readonly Places[]) {
	const { rows } = await sql<{ accountId: string; session: string }>`
		update session_sign_ups s set state = 'joined'
		from unnest(${sessions.map(({ key }) => key)}::text[],
				${sessions.map(({ places }) => places)}::int[]) as p (session, places)
		cross join lateral (select p.places - (select count(*) from session_sign_ups
			where activity_id = ${activityId}::uuid and session = p.session and state = 'joined') as free) f
		cross join lateral (select account_id, session from session_sign_ups
			where activity_id = ${activityId}::uuid and session = p.session and state = 'waiting'
			order by turn limit case when f.free is not null then greatest(f.free, 0) end) line
		where s.activity_id = ${activityId}::uuid and s.account_id = line.account_id and s.session = line.session
		returning s.account_id, s.session`.execute(trx);
	return rows;
}

/** Sessions that were chosen and are not there any more. */
export const strayChoices = (trx: Trx, activityId: string, keys: readonly string[]) =>
	trx
		.selectFrom('sessionSignUps')
		.select(['session', 'title'])
		.distinct()
		.where('activityId', '=', activityId)
		.where(sql<boolean>`session <> all(${keys}::text[])`)
		.execute();

export const moveChoices = (trx: Trx, activityId: string, from: string, to: string) =>
	sql`update session_sign_ups s set session = ${to}
		where s.activity_id = ${activityId}::uuid and s.session = ${from} and not exists (
			select from session_sign_ups o where o.activity_id = s.activity_id
				and o.account_id = s.account_id and o.session = ${to})`.execute(trx);

/** Gives whose choices they were. */
export const dropStray = async (trx: Trx, activityId: string, session: string): Promise<string[]> =>
	(
		await trx
			.deleteFrom('sessionSignUps')
			.where('activityId', '=', activityId)
			.where('session', '=', session)
			.returning('accountId')
			.execute()
	).map(({ accountId }) => accountId);
