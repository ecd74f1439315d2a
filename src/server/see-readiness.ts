import { sql } from 'kysely';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { config } from './config.ts';
import { db, pool } from './db.ts';
import { pendingMigrations } from './migrate.ts';

export type Readiness = { ready: boolean; database: boolean; migrations: boolean; files: boolean };

/** Whether everything that a request needs stands now. */
export async function seeReadiness(): Promise<Readiness> {
	const [database, migrations, files] = await Promise.all([
		stands(() => sql`select 1`.execute(db())),
		stands(async () => {
			if ((await pendingMigrations(pool())).length > 0) throw new Error('The database lacks migrations.');
		}),
		stands(() => access(config().dataFolder, constants.W_OK))
	]);
	return { ready: database && migrations && files, database, migrations, files };
}

const stands = async (check: () => Promise<unknown>): Promise<boolean> => {
	try {
		await check();
		return true;
	} catch {
		return false;
	}
};
