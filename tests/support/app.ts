import { randomBytes } from 'node:crypto';
import { after, before } from 'node:test';
import { closeDatabase, openDatabase } from '#server/db.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/**
 * What a test file of a room needs around it: a database of its own, opened as the app opens it, and settings of a
 * small demonstration. Call it once, at the top of the file.
 */
export function app(settings: Record<string, string> = {}): { database: () => TestDatabase } {
	Object.assign(process.env, {
		CAIRN_ORIGIN: 'http://localhost:4340',
		CAIRN_MASTER_KEY: randomBytes(32).toString('base64'),
		CAIRN_DEMO: 'on',
		CAIRN_LOG: 'silent',
		...settings
	});
	let opened: TestDatabase | undefined;
	const database = (): TestDatabase => {
		if (!opened) throw new Error('The database of this test file is not open yet.');
		return opened;
	};
	before(async () => {
		opened = await testDatabase();
		openDatabase(opened.connectionString);
	});
	after(async () => {
		await closeDatabase();
		await opened?.close();
	});
	return { database };
}
