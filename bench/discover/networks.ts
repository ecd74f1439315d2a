import path from 'node:path';
import pg from 'pg';
import { rebuildDiscovery, sweepDiscovery } from '#domains/discovery/rebuild-discovery.ts';
import { closeDatabase, openDatabase, pool } from '#server/db.ts';
import { migrate } from '#server/migrate.ts';
import { startEmbedded } from '#server/postgres/start-embedded.ts';
import { seedNetwork } from '../../scripts/seed/seed-network.ts';

const root = path.resolve(import.meta.dirname, '../..');
const swept = new Set<number>();
const quiet = { info: () => undefined, error: console.error };

/** The server that holds the networks: of DATABASE_URL, else an embedded one of the bench's own. */
export async function openServer() {
	const given = process.env.DATABASE_URL;
	const embedded = given
		? undefined
		: await startEmbedded({ dataFolder: path.join(root, '.data/bench'), log: quiet, lock: false });
	const connectionString = given ?? embedded?.connectionString ?? '';
	return {
		/** Does something while the app's database is the network of this size. */
		async with<T>(size: number, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
			await openNetwork(connectionString, size);
			return work(pool()).finally(closeDatabase);
		},
		stop: async () => embedded?.stop()
	};
}

/** Seeds it when it is not there yet. One that was left half way begins again. */
async function openNetwork(connectionString: string, size: number): Promise<void> {
	const name = `cairn_bench_${size}`;
	const admin = new pg.Client({ connectionString });
	await admin.connect();
	const has = async (database: string) =>
		(await admin.query('select 1 from pg_database where datname = $1', [database])).rowCount !== 0;
	if ((await has(name)) && !(await isCurrent(on(connectionString, name)))) {
		await admin.query(`drop database ${name} with (force)`);
	}
	if (!(await has(name))) {
		await admin.query(`drop database if exists ${name}_unfinished with (force)`);
		await admin.query(`create database ${name}_unfinished template template0`);
		await fill(on(connectionString, `${name}_unfinished`), size);
		await admin.query(`alter database ${name}_unfinished rename to ${name}`);
	}
	await admin.end();
	openDatabase(on(connectionString, name));
	await migrate(pool(), 'any');
	// A migration may have emptied the list for a worker to fill again; here is none.
	const { rowCount } = await pool().query('select from listed_activities limit 1');
	if (rowCount === 0) await relist(size);
	else if (!swept.has(size)) await sweep();
	swept.add(size);
}

/** A network may have been kept for days: what the hourly job of a server that runs would have done meanwhile. */
async function sweep(): Promise<void> {
	await sweepDiscovery();
	await pool().query('vacuum analyze listed_activities, listed_words, listed_steps, listed_days');
}

async function isCurrent(connectionString: string): Promise<boolean> {
	openDatabase(connectionString);
	try {
		await migrate(pool(), 'any');
		return true;
	} catch {
		return false;
	} finally {
		await closeDatabase();
	}
}

const on = (connectionString: string, database: string): string =>
	connectionString.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);

async function fill(connectionString: string, size: number): Promise<void> {
	openDatabase(connectionString);
	const since = Date.now();
	await migrate(pool());
	await seedNetwork(
		pool(),
		{ activities: size, cities: Math.max(20, Math.round(size / 2000)), seed: 7 },
		Date.now()
	);
	process.stderr.write(`${size}: seeded in ${seconds(Date.now() - since)}\n`);
	await relist(size);
	await closeDatabase();
}

async function relist(size: number): Promise<void> {
	const since = Date.now();
	await rebuildDiscovery();
	process.stderr.write(`${size}: listed in ${seconds(Date.now() - since)}\n`);
	await pool().query('vacuum analyze');
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
