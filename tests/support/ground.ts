import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { config } from '#server/config.ts';
import { closeDatabase, db, openDatabase } from '#server/db.ts';
import { keepOrigin } from '#server/origin.ts';
import { testDatabase } from './database.ts';

/**
 * The ground that one test file stands on: a database of its own, a data folder of its own, a master key and an origin.
 * Call it before anything reads the configuration.
 */
export async function testGround(): Promise<{ close(): Promise<void> }> {
	const folder = await mkdtemp(path.join(tmpdir(), 'cairn-test-'));
	Object.assign(process.env, {
		CAIRN_DATA: folder,
		CAIRN_MASTER_KEY: randomBytes(32).toString('base64'),
		CAIRN_ORIGIN: 'https://cairn.example',
		CAIRN_DEMO: process.env.CAIRN_DEMO ?? 'on',
		CAIRN_LOG: 'silent'
	});
	const database = await testDatabase();
	openDatabase(database.connectionString);
	await keepOrigin(db(), config().origin);
	return {
		async close() {
			await closeDatabase();
			await database.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
