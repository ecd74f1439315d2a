import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Whether something that happens once in the life of this database has happened. */
export async function isReached(db: Db, name: string): Promise<boolean> {
	const row = await db.selectFrom('milestones').select('name').where('name', '=', name).executeTakeFirst();
	return row !== undefined;
}

export async function reach(db: Db, name: string): Promise<void> {
	await db
		.insertInto('milestones')
		.values({ name })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function hasAccounts(db: Db): Promise<boolean> {
	const row = await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst();
	return row !== undefined;
}

const kept = ['milestones', 'origins', 'kysely_migration', 'kysely_migration_lock'];

/** Empties every table but what names this installation, and the queue. Only for what nobody was ever served. */
export async function beginAgain(db: Db): Promise<void> {
	const waiting = sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`;
	const { rows } = await sql<{ name: string }>`
		select quote_ident(tablename) as name from pg_tables
		where schemaname = 'public' and tablename <> all(${kept})
	`.execute(db);
	await sql`truncate ${sql.raw(rows.map((row) => row.name).join(', '))} cascade`.execute(db);
	await waiting.execute(db);
}
