import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB as Tables } from '#tables';
import { PreparingClient } from './prepared.ts';

export type Db = Kysely<Tables>;
/** Queries that take a lock accept only this, so the type says that they need a transaction. */
export type Trx = Transaction<Tables>;

// PostgreSQL sends 64-bit integers as text; ours (sizes, counts) stay below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

let opened: { pool: pg.Pool; db: Db } | undefined;

/** Opens the pool that the whole process uses. Call once, at start. */
export function openDatabase(connectionString: string, connections = 10): Db {
	if (opened) throw new Error('The database is open already.');
	const pool = new pg.Pool({
		Client: PreparingClient,
		connectionString,
		max: connections,
		application_name: 'cairn',
		// A server that does not answer is told as such, instead of letting visitors wait for ever.
		connectionTimeoutMillis: 10_000
	});
	// A lost connection must not end the process: the next query opens a new one, or refuses.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	opened = { pool, db: databaseOn(pool) };
	return opened.db;
}

export const databaseOn = (pool: pg.Pool): Db =>
	new Kysely<Tables>({
		dialect: new PostgresDialect({ pool }),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
	});

export function db(): Db {
	if (!opened) throw new Error('The database is not open: call openDatabase() first.');
	return opened.db;
}

export function pool(): pg.Pool {
	if (!opened) throw new Error('The database is not open: call openDatabase() first.');
	return opened.pool;
}

export async function closeDatabase(): Promise<void> {
	const closing = opened;
	opened = undefined;
	await closing?.db.destroy();
}
