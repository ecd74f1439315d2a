import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { db, pool } from './db.ts';
import { fileStore } from './files/open-store.ts';
import { pendingMigrations } from './migrate.ts';

export type Readiness = { ready: boolean; database: boolean; migrations: boolean; files: boolean };

/** Whether everything that a request needs stands now. */
export async function seeReadiness(): Promise<Readiness> {
	const [database, migrations, files] = await Promise.all([
		stands(() => sql`select 1`.execute(db())),
		stands(async () => {
			if ((await pendingMigrations(pool())).length > 0) throw new Error('The database lacks migrations.');
		}),
		stands(() => fileStore().check())
	]);
	return { ready: database && migrations && files, database, migrations, files };
}

/** Whoever asks wants to know soon; what does not answer by then does not stand. */
const patience = 5_000;

async function stands(check: () => Promise<unknown>): Promise<boolean> {
	const tooLate = new AbortController();
	const checked = check().then(
		() => true,
		() => false
	);
	const late = pause(patience, false, { signal: tooLate.signal }).catch(() => false);
	return Promise.race([checked, late]).finally(() => tooLate.abort());
}
