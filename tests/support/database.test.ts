import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { inDatabase, testDatabase } from './database.ts';

const [one, other] = [await testDatabase(), await testDatabase()];
after(async () => {
	await one.close();
	await other.close();
});

test('each test file gets a migrated database of its own', async () => {
	await one.pool.query('create table only_here (n int)');
	await assert.rejects(other.pool.query('select * from only_here'), /does not exist/);
	const { rowCount } = await other.pool.query(`select 1 from pg_tables where tablename = 'kysely_migration'`);
	assert.equal(rowCount, 1);
});

test('another database of the same server, by socket or by network', () => {
	assert.equal(inDatabase('postgresql://u@/cairn?host=%2Ftmp', 'x'), 'postgresql://u@/x?host=%2Ftmp');
	assert.equal(inDatabase('postgresql://u:p@h:5432/cairn', 'x'), 'postgresql://u:p@h:5432/x');
});
