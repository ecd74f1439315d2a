import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { testDatabase, testPool, type TestDatabase } from '#support/database.ts';
import { closeDatabase, openDatabase } from './db.ts';
import { clientOf, limitTries, sweepTries } from './limit-tries.ts';
import { Refusal } from './refusal.ts';

process.env.CAIRN_MASTER_KEY = randomBytes(32).toString('base64');
let database: TestDatabase;
let other: pg.Pool;

before(async () => {
	database = await testDatabase();
	openDatabase(database.connectionString);
	other = testPool(database.connectionString, 2);
});
after(async () => {
	await other.end();
	await closeDatabase();
	await database.close();
});

const tooMany = (error: unknown): boolean => {
	assert.ok(error instanceof Refusal);
	assert.equal(error.code, 'too-many-tries');
	return Number(error.values.minutes) >= 1 && Number(error.values.minutes) <= 15;
};

test('two processes share one count', async () => {
	const rule = { tries: 3, minutes: 15 };
	await limitTries(['sign-in', 'ada@example.org'], rule);
	await limitTries(['sign-in', 'ada@example.org'], rule, other);
	await limitTries(['sign-in', 'ada@example.org'], rule);
	await assert.rejects(limitTries(['sign-in', 'ada@example.org'], rule, other), tooMany);
	await assert.rejects(limitTries(['sign-in', 'ada@example.org'], rule), tooMany);
	await limitTries(['sign-in', 'bea@example.org'], rule);
});

test('tries at the same moment are all counted', async () => {
	const rule = { tries: 10, minutes: 15 };
	const tries = Array.from({ length: 30 }, (_, n) =>
		limitTries(['rush'], rule, n % 2 ? other : database.pool)
	);
	const settled = await Promise.allSettled(tries);
	assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 10);
});

test('a try that turned out well is given back', async () => {
	const rule = { tries: 1, minutes: 15 };
	for (let n = 0; n < 3; n++) await (await limitTries(['happy'], rule))();
	await limitTries(['happy'], rule);
	await assert.rejects(limitTries(['happy'], rule), tooMany);
});

test('no address stands in the table, and what is over is swept', async () => {
	await limitTries(['sign-in', 'ada@example.org'], { tries: 99, minutes: 15 });
	await database.pool.query("insert into rate_limits values ('old', 1, 1000)");
	await sweepTries();
	const { rows } = await database.pool.query<{ key: string }>('select key from rate_limits');
	assert.ok(rows.length > 0);
	assert.ok(
		rows.every(({ key }) => /^:?[\w-]{43}$/.test(key)),
		JSON.stringify(rows)
	);
});

test('an IPv6 client is its /64, an IPv4 one its address', () => {
	assert.equal(clientOf('203.0.113.9'), '203.0.113.9');
	assert.equal(clientOf('::ffff:203.0.113.9'), '203.0.113.9');
	assert.equal(clientOf('2001:db8:1:2:3:4:5:6'), clientOf('2001:db8:1:2:ffff::1'));
	assert.notEqual(clientOf('2001:db8:1:2::1'), clientOf('2001:db8:1:3::1'));
});
