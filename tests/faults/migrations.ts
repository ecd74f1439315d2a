// A migration is killed at a random moment; the next start brings the database to its newest shape all the same.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inDatabase, testDatabase } from '#support/database.ts';
import { spawnCairn } from '#support/cairn-process.ts';
import type { Fault, Found } from './fault.ts';
import { seededRandom } from './seeded-random.ts';

export const migrations: Fault = {
	short: () => killMigrations(3, 20_262),
	full: (seed) => killMigrations(50, seed)
};

async function killMigrations(kills: number, seed: number): Promise<Found> {
	const whole = await testDatabase();
	const admin = whole.pool;
	const expected = await shapeOf(whole.connectionString);
	const random = seededRandom(seed);
	const problems: string[] = [];
	let unfinished = 0;
	try {
		for (let kill = 0; kill < kills; kill++) {
			const name = `test_${randomBytes(8).toString('hex')}`;
			await admin.query(`create database ${name} template template0`);
			const url = inDatabase(whole.connectionString, name);
			await killMigration(admin, url, name, random());
			if ((await shapeOf(url)) !== expected) unfinished++;
			const { ended, lines } = spawnCairn('scripts/migrate.ts', { DATABASE_URL: url });
			if ((await ended) !== 0) problems.push(`kill ${kill}: ${lines.join(' ')}`);
			else if ((await shapeOf(url)) !== expected) problems.push(`kill ${kill}: another shape`);
			await admin.query(`drop database ${name} with (force)`);
		}
	} finally {
		await whole.close();
	}
	return { kills, unfinished, problems };
}

/** Waits until it works in its database, then so much of what a migration takes. */
async function killMigration(admin: pg.Pool, url: string, name: string, part: number): Promise<void> {
	const { child, ended } = spawnCairn('scripts/migrate.ts', { DATABASE_URL: url });
	const busy = async () =>
		(await admin.query('select 1 from pg_stat_activity where datname = $1', [name])).rowCount !== 0;
	while (!(await busy()) && child.exitCode === null) await pause(2);
	await pause(part * 500);
	child.kill('SIGKILL');
	await ended;
}

/** Every column, index and constraint, of the queue too. */
async function shapeOf(connectionString: string): Promise<string> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	const { rows } = await client.query<{ shape: string }>(`
		select string_agg(line, E'\\n' order by line) as shape from (
			select concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable) as line
			from information_schema.columns where table_schema in ('public', 'graphile_worker')
			union all select indexdef from pg_indexes where schemaname in ('public', 'graphile_worker')
			union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
			where connamespace in ('public'::regnamespace, to_regnamespace('graphile_worker'))
		) as lines`);
	await client.end();
	return rows[0]?.shape ?? '';
}
