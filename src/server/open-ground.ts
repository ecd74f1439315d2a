import { mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import { closeDatabase, db, openDatabase, pool } from './db.ts';
import { onStop } from './lifecycle.ts';
import { log } from './log.ts';
import { migrate } from './migrate.ts';
import { keepOrigin } from './origin.ts';
import { startEmbedded } from './postgres/start-embedded.ts';

/**
 * Opens the database (yours, or the embedded one), brings it to the newest shape and holds it to its origin.
 * `lock` refuses a second Cairn on the same data folder; commands and workers attach without it.
 */
export async function openGround(config: Config, options: { lock: boolean }): Promise<void> {
	await mkdir(config.dataFolder, { recursive: true });
	openDatabase(config.databaseUrl ?? (await embedded(config, options.lock)));
	onStop('database pool', closeDatabase);
	const applied = await migrate(pool());
	if (applied.length > 0) log.info({ applied }, 'The database has a new shape');
	await keepOrigin(db(), config.origin);
}

async function embedded(config: Config, lock: boolean): Promise<string> {
	const server = await startEmbedded({ dataFolder: config.dataFolder, log, lock });
	onStop('embedded PostgreSQL', () => server.stop());
	return server.connectionString;
}
