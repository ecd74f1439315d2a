// `npm start` as an operator sees it: the embedded database, its one Cairn, a start again.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, spawnCairn, startCairn, startWorkerProcess } from '#support/cairn-process.ts';

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
	while (!hasty.lines.some((line) => line.includes('PostgreSQL is ready'))) await pause(10);
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
