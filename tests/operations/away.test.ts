// The database goes away under a living Cairn, and comes back.
import assert from 'node:assert/strict';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '#server/postgres/start-embedded.ts';
import { type Answer, type CairnProcess, startCairn } from '#support/cairn-process.ts';

const masterKey = randomBytes(32);

/** A session as the sign-in library would sign it: Cairn has to ask its database about it. */
function sessionCookie(token: string): string {
	const secret = Buffer.from(hkdfSync('sha256', masterKey, '', 'sign-in', 32)).toString('base64url');
	const signature = createHmac('sha256', secret).update(token).digest('base64');
	return `cairn.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

let folder: string;
let cairn: CairnProcess;
let server: Awaited<ReturnType<typeof openServer>>;
const openServer = () =>
	startEmbedded({
		dataFolder: path.join(folder, 'server'),
		log: { info: () => undefined, error: () => undefined },
		lock: false,
		settings: { fsync: 'off', shared_buffers: '16MB' }
	});

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'cairn-away-'));
	server = await openServer();
	cairn = await startCairn({
		DATABASE_URL: server.connectionString,
		CAIRN_DATA: path.join(folder, 'data'),
		CAIRN_MASTER_KEY: masterKey.toString('base64')
	});
});
after(async () => {
	assert.equal(await cairn.stop(), 0);
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

const page = { headers: { accept: 'text/html' } };

/** What the log says of the fault that a page tells of by its id. */
function faultBehind({ headers, text }: Answer): string {
	const id = String(headers['x-request-id']);
	assert.ok(text.includes(id), 'the page names its id');
	return cairn.lines.find((line) => line.includes(id) && line.includes('"level":"error"')) ?? '';
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: server.connectionString });
	await client.connect();
	const { rows } = await client.query<Record<string, unknown>>(sql);
	await client.end();
	return rows;
}

test('a bug is answered with an id that stands in the log, in the language of the page', async () => {
	await query('alter table organisations rename to organisations_lost');
	const answer = await cairn.ask('/it/organisations/01890000-0000-7000-8000-000000000000', page);
	await query('alter table organisations_lost rename to organisations');
	assert.equal(answer.status, 500);
	assert.match(faultBehind(answer), /organisations.*does not exist/);
	assert.ok(answer.text.includes('<html lang="it"'));
	assert.ok(!/does not exist|at async/.test(answer.text), 'the page tells nothing of the inside');
	const document = await cairn.ask('/organisations/01890000-0000-7000-8000-000000000000', page);
	assert.equal(document.status, 404, 'it is mended');
});

test('without its file store it is not ready', async () => {
	const files = path.join(folder, 'data', 'files');
	await rm(files, { recursive: true, force: true });
	await writeFile(files, 'in the way');
	const ready = await cairn.ask('/readyz');
	assert.equal(ready.status, 503);
	assert.deepEqual(JSON.parse(ready.text), { ready: false, database: true, migrations: true, files: false });
	await rm(files);
	assert.equal((await cairn.ask('/readyz')).status, 200);
});

test('without its database it says so with an id, and goes on by itself when it is back', async () => {
	await server.stop();
	const ready = await cairn.ask('/readyz');
	assert.equal(ready.status, 503);
	assert.equal((JSON.parse(ready.text) as { database: boolean }).database, false);
	assert.equal((await cairn.ask('/healthz')).status, 200);
	const signedIn = { headers: { accept: 'text/html', cookie: sessionCookie('some-token') } };
	for (const asked of [
		await cairn.ask('/en/organisations/01890000-0000-7000-8000-000000000000', page),
		await cairn.ask('/badges/01890000-0000-7000-8000-000000000000', page),
		await cairn.ask('/en/passport', signedIn)
	]) {
		assert.equal(asked.status, 503);
		assert.match(faultBehind(asked), /could not be reached/);
	}
	server = await openServer();
	while ((await cairn.ask('/readyz')).status !== 200) await pause(50);
	assert.equal((await cairn.ask('/en/sign-in', page)).status, 200);
	await query(`select graphile_worker.add_job('sweep-tries', '{}'::json)`);
	const waiting = async () => Number((await query('select count(*) from graphile_worker.jobs'))[0]?.count);
	while ((await waiting()) > 0) await pause(100);
});
