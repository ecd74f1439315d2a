import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#server/postgres/start-embedded.ts';

const root = path.resolve(import.meta.dirname, '../..');
const quiet = { info: () => undefined, warn: console.warn, error: console.error };

/**
 * The PostgreSQL that tests make their databases on: the one that the runner names, else a throw-away one that the first
 * test file starts and the last one stops. Its data need not outlive a power loss, so it never waits for the disk.
 */
export async function testServer(): Promise<{ connectionString: string; stop(): Promise<void> }> {
	const given = process.env.CAIRN_TEST_DATABASE_URL;
	if (given) return { connectionString: given, stop: async () => undefined };
	return startEmbedded({
		dataFolder: path.join(root, '.data/test'),
		log: quiet,
		lock: false,
		settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
	});
}

/** Drops the databases of test files that were killed before they could do it themselves. */
export async function sweepTestDatabases(connectionString: string): Promise<void> {
	const admin = new pg.Client({ connectionString });
	await admin.connect();
	const { rows } = await admin.query<{ name: string }>(
		`select datname as name from pg_database where datname like 'test\\_%'
		 and not exists (select 1 from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`
	);
	for (const { name } of rows) await admin.query(`drop database if exists ${name}`);
	await admin.end();
}
