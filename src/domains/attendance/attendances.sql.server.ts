import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Attendee, AttendanceWay } from './attendance.ts';

export type Attendance = Attendee & {
	id: string;
	organisationId: string;
	activityId: string;
	session: string;
	way: AttendanceWay;
	attendedAt: Date;
	notedBy: string | null;
};

/** Gives the ids of those that were new; who was in already stays in, from the earliest time that is known. */
export async function insertAttendances(trx: Trx, rows: readonly Attendance[]): Promise<Set<string>> {
	if (rows.length === 0) return new Set();
	const made = await trx
		.insertInto('attendances')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.execute();
	const isNew = new Set(made.map(({ id }) => id));
	for (const row of rows.filter(({ id }) => !isNew.has(id))) await seenEarlier(trx, row);
	return isNew;
}

const seenEarlier = (trx: Trx, { activityId, session, accountId, claimCardId, attendedAt }: Attendance) =>
	trx
		.updateTable('attendances')
		.set({ attendedAt })
		.where('activityId', '=', activityId)
		.where('session', '=', session)
		.where(
			sql<boolean>`(account_id is not distinct from ${accountId}::uuid and claim_card_id is not distinct from ${claimCardId}::uuid)`
		)
		.where('attendedAt', '>', attendedAt)
		.execute();

export const attendancesOf = (db: Db, activityId: string) =>
	db
		.selectFrom('attendances')
		.select(['id', 'session', 'accountId', 'claimCardId', 'way', 'attendedAt'])
		.where('activityId', '=', activityId)
		.orderBy('attendedAt')
		.execute();

export async function sessionsAttended(db: Db, activityId: string, of: Attendee): Promise<string[]> {
	const rows = await db
		.selectFrom('attendances')
		.select('session')
		.where('activityId', '=', activityId)
		.$if(of.accountId !== null, (query) => query.where('accountId', '=', of.accountId))
		.$if(of.accountId === null, (query) => query.where('claimCardId', '=', of.claimCardId))
		.execute();
	return rows.map(({ session }) => session);
}

/** The sessions at which each of these accounts was. */
export const attendancesOfAccounts = (db: Db, activityId: string, accountIds: readonly string[]) =>
	db
		.selectFrom('attendances')
		.select(['accountId', 'session'])
		.where('activityId', '=', activityId)
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.execute();

/** Accounts that were at any session, in the order of their ids. */
export async function accountsAttended(
	db: Db,
	activityId: string,
	after: string | undefined,
	count: number
): Promise<string[]> {
	const rows = await db
		.selectFrom('attendances')
		.select('accountId')
		.distinct()
		.where('activityId', '=', activityId)
		.where('accountId', 'is not', null)
		.$if(after !== undefined, (query) => query.where('accountId', '>', after ?? ''))
		.orderBy('accountId')
		.limit(count)
		.execute();
	return rows.flatMap(({ accountId }) => accountId ?? []);
}

/** Every account that was at any session, and null for cards; nobody at all where no attendance was kept. */
export const everybodyAttended = async (db: Db, activityId: string): Promise<(string | null)[]> =>
	(
		await db
			.selectFrom('attendances')
			.select('accountId')
			.distinct()
			.where('activityId', '=', activityId)
			.orderBy('accountId')
			.execute()
	).map(({ accountId }) => accountId);

export const isKept = async (db: Db, activityId: string): Promise<boolean> => {
	const row = await db
		.selectFrom('attendances')
		.select('id')
		.where('activityId', '=', activityId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
};

export const deleteAttendance = (trx: Trx, activityId: string, session: string, of: Attendee) =>
	trx
		.deleteFrom('attendances')
		.where('activityId', '=', activityId)
		.where('session', '=', session)
		.$if(of.accountId !== null, (query) => query.where('accountId', '=', of.accountId))
		.$if(of.accountId === null, (query) => query.where('claimCardId', '=', of.claimCardId))
		.executeTakeFirst();

/** What a card did is what its account did; where both were there, once is enough. Gives what moved. */
export async function moveToAccount(trx: Trx, claimCardId: string, accountId: string) {
	const rows = await trx
		.selectFrom('attendances as card')
		.select(['card.id', 'card.activityId', 'card.session'])
		.select((eb) =>
			eb
				.exists(
					eb
						.selectFrom('attendances as own')
						.select('own.id')
						.whereRef('own.activityId', '=', 'card.activityId')
						.whereRef('own.session', '=', 'card.session')
						.where('own.accountId', '=', accountId)
				)
				.as('isDouble')
		)
		.where('card.claimCardId', '=', claimCardId)
		.forUpdate('card')
		.execute();
	const ids = (isDouble: boolean) => rows.filter((row) => row.isDouble === isDouble).map(({ id }) => id);
	const [double, moved] = [ids(true), ids(false)];
	if (double.length > 0) await trx.deleteFrom('attendances').where('id', 'in', double).execute();
	if (moved.length > 0) {
		await trx
			.updateTable('attendances')
			.set({ accountId, claimCardId: null })
			.where('id', 'in', moved)
			.execute();
	}
	return rows.filter(({ id }) => moved.includes(id));
}

export async function eraseAttendancesOf(trx: Trx, accountId: string): Promise<void> {
	await trx.deleteFrom('attendances').where('accountId', '=', accountId).execute();
	await trx.updateTable('attendances').set({ notedBy: null }).where('notedBy', '=', accountId).execute();
}
