import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deleteAccount } from '#domains/accounts/delete-account.ts';
import { pool } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { accountColumns, Planter, tracesOf } from '#support/erasure.ts';
import { testGround } from '#support/ground.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { somebodySignedIn } from '#support/visits.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const theirOwn = /^(accounts|addresses|sign_in_\w+)$/;

/** Somebody named in every column that bears an account; then they leave, and every room hears of it. */
async function somebodyLeaves(): Promise<{ accountId: string; personal: string[] }> {
	const { accountId, actor, browser, email, name } = await somebodySignedIn({
		name: `Zelda ${newId().slice(-6)}`
	});
	for (const { table, column } of await accountColumns(pool())) {
		if (!theirOwn.test(table)) await new Planter(pool()).plant(table, { [column]: accountId });
	}
	const before = (await tracesOf(pool(), [accountId])).map((trace) => trace.split(':')[0]);
	for (const { table } of await accountColumns(pool())) {
		if (!theirOwn.test(table)) assert.ok(before.includes(`public.${table}`), `${table} was planted`);
	}
	await deleteAccount(actor, browser.visit, { typedAddress: email });
	await runJobs();
	return { accountId, personal: [accountId, email, name] };
}

test('who leaves is nowhere any more: every column that bears an account has its eraser', async () => {
	const { accountId, personal } = await somebodyLeaves();
	assert.deepEqual(await waitingJobs(), [], 'no eraser failed');
	assert.deepEqual(await tracesOf(pool(), personal), []);
	const { rows } = await pool().query(
		'select name, birth_year, language, is_operator from accounts where id = $1',
		[accountId]
	);
	assert.deepEqual(rows, [{ name: '', birth_year: null, language: 'en', is_operator: false }]);
});

test('a column without eraser is found, also in a table that came later', async () => {
	await pool().query(
		'create table diaries (id uuid primary key, writer_id uuid not null references accounts, mood text)'
	);
	const { personal } = await somebodyLeaves();
	const traces = await tracesOf(pool(), personal);
	assert.ok(traces.some((trace) => trace.startsWith('public.diaries')));
	await pool().query('drop table diaries');
});
