import { after, before } from 'node:test';
import { closeDatabase, openDatabase } from '#server/db.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** Opens a database of its own for this test file, and closes it afterwards. */
export function onDatabase(connections = 10): void {
	let database: TestDatabase | undefined;
	before(async () => {
		database = await testDatabase();
		openDatabase(database.connectionString, connections);
	});
	after(async () => {
		await closeDatabase();
		await database?.close();
	});
}
