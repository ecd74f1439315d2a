import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase, type TestDatabase } from './database.ts';

export type Prepared = {
	database: TestDatabase;
	/** For every process of one installation on that database. */
	settings: Record<string, string>;
	close(): Promise<void>;
};

/** What processes of one installation need: an external database with its shape, a data folder, a master key. */
export async function prepareCairn(settings: Record<string, string> = {}): Promise<Prepared> {
	const database = await testDatabase();
	const folder = await mkdtemp(path.join(tmpdir(), 'cairn-process-'));
	return {
		database,
		settings: {
			DATABASE_URL: database.connectionString,
			CAIRN_DATA: folder,
			CAIRN_MASTER_KEY: randomBytes(32).toString('base64'),
			...settings
		},
		async close() {
			await database.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
