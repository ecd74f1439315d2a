// An external database: no demonstration unless it is asked for, and then only once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCairn } from '#support/cairn-process.ts';
import { prepareCairn } from '#support/external-cairn.ts';

test('on an external database there is a demonstration only when asked for, and two that load it do so once', async (t) => {
	const prepared = await prepareCairn({ CAIRN_ORIGIN: 'http://localhost:4000' });
	t.after(() => prepared.close());
	const count = async () => (await prepared.database.pool.query('select 1 from activities')).rowCount;
	const plain = await startCairn(prepared.settings);
	assert.equal(await count(), 0);
	assert.equal((await plain.ask('/en/mailbox')).status, 404);
	assert.equal(await plain.stop(), 0);
	const demo = { ...prepared.settings, CAIRN_DEMO: 'on' };
	const both = await Promise.all([startCairn(demo), startCairn(demo)]);
	assert.equal(await count(), 40);
	for (const each of both) {
		assert.ok(
			each.lines.some((line) => line.includes('stone-by-stone')),
			'it says how to sign in'
		);
		assert.match((await each.ask('/sitemap.xml')).text, /\/en\/activities\/[0-9a-f-]{36}/);
	}
	assert.deepEqual(await Promise.all(both.map((each) => each.stop())), [0, 0]);
});
