import { mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import { closeDatabase, db, openDatabase, pool } from './db.ts';
import { onStop } from './lifecycle.ts';
import { log } from './log.ts';
import { migrate } from './migrate.ts';
import { keepOrigin } from './origin.ts';
import { startEmbedded } from './postgres/start-embedded.ts';

type Opening = {
	/** Be the one Cairn of this data folder, or be refused. Commands and workers attach without it. */
	lock: boolean;
	/** Commands that move an installation, or only shape its database, do not hold it to its origin. */
	anyOrigin?: boolean;
};

/**
 * Opens the database (yours, or the embedded one), brings it to the newest shape and holds it to its origin. Returns the
 * migrations that were applied.
 */
export async function openGround(config: Config, opening: Opening): Promise<string[]> {
	await mkdir(config.dataFolder, { recursive: true });
	openDatabase(config.databaseUrl ?? (await embedded(config, opening.lock)));
	onStop('database pool', closeDatabase);
	const applied = await migrate(pool());
	if (applied.length > 0) log.info({ applied }, 'The database has a new shape');
	if (!opening.anyOrigin) await keepOrigin(db(), config.origin);
	return applied;
}

async function embedded(config: Config, lock: boolean): Promise<string> {
	const server = await startEmbedded({ dataFolder: config.dataFolder, log, lock });
	onStop('embedded PostgreSQL', () => server.stop());
	return server.connectionString;
}
