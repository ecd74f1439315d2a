import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';

/** Queries on `sign_in_*` that stand beside those of the library. */

export type UnprovenUser = { id: string; password: string | null };

/** Somebody who signed up with this address and has not confirmed it yet. */
export const unprovenUser = (db: Db, email: string): Promise<UnprovenUser | undefined> =>
	db
		.selectFrom('signInUsers')
		.leftJoin('signInAccounts', (join) =>
			join.onRef('signInAccounts.userId', '=', 'signInUsers.id').on('providerId', '=', 'credential')
		)
		.select(['signInUsers.id', 'password'])
		.where('email', '=', email)
		.where('emailVerified', '=', false)
		.executeTakeFirst();

export async function userIdOf(db: Db, email: string): Promise<string | undefined> {
	const user = await db.selectFrom('signInUsers').select('id').where('email', '=', email).executeTakeFirst();
	return user?.id;
}

export async function proveUser(trx: Trx, id: string): Promise<void> {
	await trx.updateTable('signInUsers').set({ emailVerified: true }).where('id', '=', id).execute();
}

/** Two who claim one address at the same moment go one after the other. */
export const lockAddress = (trx: Trx, address: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${address}, 7264))`.execute(trx);

/** A sign-up that nobody confirmed holds nothing that anybody could miss: they could never sign in. */
export async function forgetUnproven(trx: Trx, email: string): Promise<void> {
	const user = await trx
		.deleteFrom('signInUsers')
		.where('email', '=', email)
		.where('emailVerified', '=', false)
		.returning('id')
		.executeTakeFirst();
	if (user) await forgetAccounts(trx, [user.id]);
}

export async function forgetUnprovenBefore(trx: Trx, moment: Date): Promise<number> {
	const users = await trx
		.deleteFrom('signInUsers')
		.where('emailVerified', '=', false)
		.where('createdAt', '<', moment)
		.returning('id')
		.execute();
	await forgetAccounts(
		trx,
		users.map(({ id }) => id)
	);
	return users.length;
}

async function forgetAccounts(trx: Trx, ids: string[]): Promise<void> {
	if (ids.length === 0) return;
	await trx.deleteFrom('addresses').where('accountId', 'in', ids).execute();
	await trx.deleteFrom('accounts').where('id', 'in', ids).execute();
}

export const addUser = (
	trx: Trx,
	user: { id: string; name: string; email: string; emailVerified: boolean }
) => trx.insertInto('signInUsers').values(user).execute();

export const addPassword = (trx: Trx, userId: string, password: string) =>
	trx
		.insertInto('signInAccounts')
		.values({ id: newId(), userId, accountId: userId, providerId: 'credential', password })
		.execute();

type AccountFields = { name: string; language: string; birthYear: number | null; isOperator: boolean };

export const fillAccount = (trx: Trx, id: string, fields: AccountFields) =>
	trx.updateTable('accounts').set(fields).where('id', '=', id).execute();

export const setLanguage = (trx: Trx, id: string, language: string) =>
	trx.updateTable('accounts').set({ language }).where('id', '=', id).execute();

/** The person of a standing session, in one read. */
export const personOfSession = (db: Db, token: string, at: Date) =>
	db
		.selectFrom('signInSessions')
		.innerJoin('accounts', 'accounts.id', 'signInSessions.userId')
		.select(['accounts.id as accountId', 'accounts.isOperator'])
		.where('signInSessions.token', '=', token)
		.where('signInSessions.expiresAt', '>', at)
		.where('accounts.leftAt', 'is', null)
		.executeTakeFirst();

export const sweepSignIn = async (trx: Trx, moment: Date): Promise<void> => {
	await trx.deleteFrom('signInVerifications').where('expiresAt', '<', moment).execute();
	await trx.deleteFrom('signInSessions').where('expiresAt', '<', moment).execute();
};

export async function passwordOf(db: Db, accountId: string): Promise<string | undefined> {
	const kept = await db
		.selectFrom('signInAccounts')
		.select('password')
		.where('userId', '=', accountId)
		.where('providerId', '=', 'credential')
		.executeTakeFirst();
	return kept?.password ?? undefined;
}

export const sessionsOf = (db: Db, accountId: string, at: Date) =>
	db
		.selectFrom('signInSessions')
		.select(['id', 'userAgent', 'createdAt', 'token'])
		.where('userId', '=', accountId)
		.where('expiresAt', '>', at)
		.orderBy('createdAt', 'desc')
		.execute();

export async function endSessionOf(trx: Trx, accountId: string, id: string): Promise<boolean> {
	const ended = await trx
		.deleteFrom('signInSessions')
		.where('id', '=', id)
		.where('userId', '=', accountId)
		.returning('id')
		.executeTakeFirst();
	return ended !== undefined;
}

export const endSessionsOf = (trx: Trx, accountId: string) =>
	trx.deleteFrom('signInSessions').where('userId', '=', accountId).execute();

export const passkeysOf = (db: Db, accountId: string) =>
	db
		.selectFrom('signInPasskeys')
		.select(['id', 'name', 'createdAt', 'aaguid'])
		.where('userId', '=', accountId)
		.orderBy('createdAt')
		.execute();

export async function renamePasskeyOf(
	trx: Trx,
	accountId: string,
	id: string,
	name: string
): Promise<boolean> {
	const renamed = await trx
		.updateTable('signInPasskeys')
		.set({ name })
		.where('id', '=', id)
		.where('userId', '=', accountId)
		.returning('id')
		.executeTakeFirst();
	return renamed !== undefined;
}

export async function removePasskeyOf(trx: Trx, accountId: string, id: string): Promise<boolean> {
	const removed = await trx
		.deleteFrom('signInPasskeys')
		.where('id', '=', id)
		.where('userId', '=', accountId)
		.returning('id')
		.executeTakeFirst();
	return removed !== undefined;
}

export async function emailOf(db: Db, id: string): Promise<string> {
	const user = await db
		.selectFrom('signInUsers')
		.select('email')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return user.email;
}
