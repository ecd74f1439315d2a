// Two web and two worker processes on one external database (a second embedded server stands in), one killed mid-work.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type CairnProcess, startCairn, startWorkerProcess } from '#support/cairn-process.ts';
import { testDatabase, type TestDatabase } from '#support/database.ts';
import { mailServer } from '#support/mail-server.ts';

const origin = 'https://cairn.example';
const form = { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

/** Whoever sends the first mail is kept waiting for its answer, until it is killed. */
const caught = Promise.withResolvers<void>();
let isCaught = false;
async function catchTheFirst(): Promise<void> {
	if (isCaught) return;
	isCaught = true;
	caught.resolve();
	await pause(60_000, undefined, { ref: false });
}

let database: TestDatabase;
let folder: string;
let settings: Record<string, string>;
let mails: Awaited<ReturnType<typeof mailServer>>;
before(async () => {
	database = await testDatabase();
	folder = await mkdtemp(path.join(tmpdir(), 'cairn-many-'));
	mails = await mailServer({}, catchTheFirst);
	settings = {
		DATABASE_URL: database.connectionString,
		CAIRN_ORIGIN: origin,
		CAIRN_DATA: folder,
		CAIRN_MASTER_KEY: randomBytes(32).toString('base64'),
		SMTP_URL: mails.url
	};
});
after(async () => {
	await mails.close();
	await database.close();
	await rm(folder, { recursive: true, force: true });
});

const addresses = Array.from({ length: 24 }, (_, n) => `walker-${n}@example.org`);

/** A sign-in link, asked for in the page of one of the web processes. */
async function askForLink(web: CairnProcess, address: string): Promise<void> {
	const body = new URLSearchParams({ email: address }).toString();
	const answer = await web.ask('/en/sign-in?/link', { method: 'POST', headers: form, body });
	assert.equal(answer.status, 303, answer.text);
}

const jobs = async (which = 'true') => {
	const { rows } = await database.pool.query<{ count: number }>(
		`select count(*)::int as count from graphile_worker.jobs where ${which}`
	);
	return rows[0]?.count ?? 0;
};
const sentTo = () => mails.received.flatMap(({ to }) => to).sort();

test('what one worker was killed over, the other does, and every job is done once', async () => {
	const web = await Promise.all([1, 2].map(() => startCairn({ ...settings, CAIRN_WORKER: 'off' })));
	const [first, second] = web as [CairnProcess, CairnProcess];
	const unlucky = await startWorkerProcess(settings);
	await askForLink(first, 'caught@example.org');
	await caught.promise;
	const other = await startWorkerProcess(settings);
	assert.equal(await unlucky.stop('SIGKILL'), 'SIGKILL');
	await Promise.all(addresses.map((address, n) => askForLink(n % 2 ? first : second, address)));
	while ((await jobs()) > 0) await pause(100);

	assert.deepEqual(sentTo(), [...addresses, 'caught@example.org'].sort());
	assert.ok(other.lines.some((line) => line.includes('its jobs go on elsewhere')));
	for (const each of web) {
		assert.equal((await each.ask('/healthz')).status, 200);
		assert.equal((await each.ask('/en/sign-in')).status, 200);
	}
	const replacement = await startWorkerProcess(settings);
	const codes = await Promise.all([...web, other, replacement].map((each) => each.stop()));
	assert.deepEqual(codes, [0, 0, 0, 0]);
});

test('a worker told to stop in the middle finishes what it has, and leaves the rest for the next', async () => {
	const web = await startCairn({ ...settings, CAIRN_WORKER: 'off' });
	const before = mails.received.length;
	for (const address of addresses) await askForLink(web, `second-${address}`);
	const first = await startWorkerProcess(settings);
	while (mails.received.length < before + 5) await pause(5);
	assert.equal(await first.stop(), 0);
	assert.equal(await jobs('locked_at is not null'), 0);
	assert.equal(
		mails.received.length - before + (await jobs()),
		addresses.length,
		'done or waiting, never both'
	);
	const next = await startWorkerProcess(settings);
	while ((await jobs()) > 0) await pause(50);
	assert.equal(mails.received.length - before, addresses.length);
	assert.equal(new Set(sentTo()).size, sentTo().length);
	assert.deepEqual(await Promise.all([web.stop(), next.stop()]), [0, 0]);
});
