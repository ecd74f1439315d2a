import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '#support/database.ts';
import { closeDatabase, db, openDatabase } from './db.ts';
import { prepared } from './prepared.ts';

let database: TestDatabase;
before(async () => {
	database = await testDatabase();
	openDatabase(database.connectionString, 1);
});
after(async () => {
	await closeDatabase();
	await database.close();
});

const kept = async (about: string) => {
	const { rows } = await sql<{ name: string; runs: number }>`
		select name, generic_plans + custom_plans as runs from pg_prepared_statements
		where statement like ${`%${about}%`} and name <> ''`.execute(db());
	return rows;
};

test('a statement that is marked is prepared once on its connection, others are not', async () => {
	for (const number of [1, 2, 3]) {
		const { rows } = await sql<{ twice: number }>`${prepared}
			select ${number}::int * 2 as twice`.execute(db());
		assert.deepEqual(rows, [{ twice: number * 2 }]);
	}
	await db().selectFrom('cities').modifyFront(prepared).select('slug').execute();
	await db().selectFrom('cities').select('slug').execute();
	assert.deepEqual(
		(await kept('int * 2')).map(({ runs }) => runs),
		[3]
	);
	assert.equal((await kept('cities')).length, 1);
});
