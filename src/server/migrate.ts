import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { root } from './root.ts';

/**
 * Brings the database to the newest shape: the queue's own tables, then `migrations/*.sql` in order of their dates.
 * All pending files run in one transaction, so a crash leaves the old shape whole. Returns the names applied now.
 */
export async function migrate(pool: pg.Pool, order: Order = 'dated'): Promise<string[]> {
	await runMigrations({ pgPool: pool });
	const { error, results = [] } = await migrator(pool, order).migrateToLatest();
	if (error) throw new Error('The database could not be brought to its newest shape.', { cause: error });
	return results.map((result) => result.migrationName);
}

/** `any`: a file may be older than one that was applied already. For made-up content that outlives branches, never for people's. */
type Order = 'dated' | 'any';

/** Names of the migrations that the database still lacks. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
	const known = await migrator(pool).getMigrations();
	return known.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

function migrator(pool: pg.Pool, order: Order = 'dated'): Migrator {
	const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	return new Migrator({
		db,
		provider: { getMigrations: readMigrations },
		allowUnorderedMigrations: order === 'any'
	});
}

async function readMigrations(): Promise<Record<string, Migration>> {
	const folder = join(root, 'migrations');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
	const entries = names.map(async (name): Promise<[string, Migration]> => {
		const text = await readFile(join(folder, name), 'utf8');
		return [name.replace(/\.sql$/, ''), { up: async (db) => void (await sql.raw(text).execute(db)) }];
	});
	return Object.fromEntries(await Promise.all(entries));
}
