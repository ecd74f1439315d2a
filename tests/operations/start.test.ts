// `npm start` as an operator sees it: the embedded database, its one Cairn, a start again; and an external database.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { freePort, spawnCairn, startCairn, startWorkerProcess } from '#support/cairn-process.ts';
import { prepareCairn } from '#support/external-cairn.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cairn-start-'));
chmodSync(folder, 0o711); // PostgreSQL may run as another user
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const embedded = { CAIRN_DATA: path.join(folder, 'data'), CAIRN_DEMO: 'off' };

test('it starts, refuses a second one, works beside a worker, ends with 0, and starts again', async () => {
	const first = await startCairn(embedded);
	const second = spawnCairn('src/main.ts', { ...embedded, PORT: String(await freePort()) });
	assert.equal(await second.ended, 1);
	assert.match(second.lines.join('\n'), /Another Cairn is running on the data folder .* set CAIRN_DATA/);
	const taken = spawnCairn('src/main.ts', {
		CAIRN_DATA: path.join(folder, 'other'),
		PORT: String(first.port)
	});
	assert.equal(await taken.ended, 1);
	assert.match(taken.lines.join('\n'), /Port \d+ is taken/);
	const origin = { CAIRN_ORIGIN: first.origin };
	const worker = await startWorkerProcess({ ...embedded, ...origin });
	assert.equal(await worker.stop('SIGINT'), 0);
	assert.equal((await first.ask('/readyz')).status, 200, 'the worker left the database running');
	assert.equal(await first.stop(), 0);
	const again = await startCairn({ ...embedded, ...origin });
	assert.equal((await again.ask('/en')).status, 200);
	assert.equal(await again.stop('SIGINT'), 0);
});

test('told to stop while it starts, it ends with 0 and leaves nothing running', async () => {
	const port = String(await freePort());
	const settings = { CAIRN_DATA: path.join(folder, 'hasty'), CAIRN_DEMO: 'off', PORT: port };
	const hasty = spawnCairn('src/main.ts', settings);
	while (!hasty.lines.some((line) => line.includes('PostgreSQL is ready'))) await new Promise(setImmediate);
	assert.equal(await hasty.stop(), 0);
	const next = await startCairn(settings);
	assert.ok(next.lines.some((line) => line.includes('"attached":false')));
	assert.equal(await next.stop(), 0);
});

test('wrong settings are named, all of them, and no secret is shown', async () => {
	const { ended, lines } = spawnCairn('src/main.ts', {
		PORT: 'x',
		DATABASE_URL: 'mysql://user:very-secret@host/db',
		CAIRN_WORKER: 'maybe'
	});
	assert.equal(await ended, 1);
	const said = lines.join('\n');
	for (const name of ['PORT', 'DATABASE_URL', 'CAIRN_WORKER']) assert.match(said, new RegExp(`- ${name} `));
	assert.doesNotMatch(said, /very-secret/);
});

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
