import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

export const accountById = (db: Db, accountId: string) =>
	db
		.selectFrom('accounts')
		.select(['id', 'name', 'birthYear', 'language'])
		.where('id', '=', accountId)
		.where('leftAt', 'is', null)
		.executeTakeFirst();

type Profile = { name: string; birthYear: number | null; language: string };

export async function setProfile(trx: Trx, accountId: string, profile: Profile): Promise<void> {
	await trx.updateTable('accounts').set(profile).where('id', '=', accountId).execute();
	await trx.updateTable('signInUsers').set({ name: profile.name }).where('id', '=', accountId).execute();
}

/** What stays is an id, so that erasers can run in any order. */
export const blankAccount = (trx: Trx, accountId: string, at: Date) =>
	trx
		.updateTable('accounts')
		.set({ leftAt: at, name: '', birthYear: null, language: 'en', isOperator: false })
		.where('id', '=', accountId)
		.execute();

/** Sessions, passwords and passkeys go with the user; links under way name the address or the id. */
export async function forgetSignIn(trx: Trx, accountId: string): Promise<void> {
	await sql`
		delete from sign_in_verifications
		using sign_in_users
		where sign_in_users.id = ${accountId}
			and (strpos(value, sign_in_users.email) > 0 or strpos(value, ${accountId}) > 0)`.execute(trx);
	await trx.deleteFrom('signInUsers').where('id', '=', accountId).execute();
	await trx.deleteFrom('addresses').where('accountId', '=', accountId).execute();
}

/** Mails to these addresses, in the demonstration's mailbox or still in the queue. */
export async function forgetMails(trx: Trx, addresses: string[]): Promise<void> {
	await trx.deleteFrom('mailbox').where('recipient', 'in', addresses).execute();
	await sql`
		delete from graphile_worker._private_jobs as jobs
		using graphile_worker._private_tasks as tasks
		where tasks.id = jobs.task_id and tasks.identifier in ('send-mail', 'start-password-reset')
			and jobs.locked_at is null
			and coalesce(jobs.payload->>'to', jobs.payload->>'email') in (${sql.join(addresses)})`.execute(trx);
}

export async function forgetInAuditLog(trx: Trx, accountId: string): Promise<void> {
	await trx.updateTable('auditLog').set({ actorId: null }).where('actorId', '=', accountId).execute();
	await sql`
		update audit_log set about = coalesce(
			(select jsonb_object_agg(key, value) from jsonb_each(about) where value <> to_jsonb(${accountId}::text)), '{}')
		where about::text like ${`%${accountId}%`}`.execute(trx);
}
