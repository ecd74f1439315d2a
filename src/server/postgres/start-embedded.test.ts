import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseIdentity, mayEnter } from './identity.ts';
import { hasProcesses, postmasterPid } from './postmaster.ts';
import { startEmbedded } from './start-embedded.ts';

const log = { info: () => undefined, error: () => undefined };
const settings = { fsync: 'off', shared_buffers: '16MB' };
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const folders: string[] = [];
const children: ChildProcess[] = [];

function newFolder(name = 'data'): string {
	const parent = mkdtempSync(path.join(os.tmpdir(), 'cairn-pg-'));
	folders.push(parent);
	chmodSync(parent, 0o711);
	return path.join(parent, name);
}

const clusterOf = (folder: string) => path.join(folder, 'postgres', 'cluster');

after(async () => {
	for (const child of children) child.kill('SIGKILL');
	for (const folder of folders) {
		for (const name of readdirSync(folder)) await endLeftover(path.join(folder, name));
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});

async function endLeftover(folder: string): Promise<void> {
	const pid =
		existsSync(clusterOf(folder)) && hasProcesses(clusterOf(folder)) && postmasterPid(clusterOf(folder));
	if (!pid) return;
	process.kill(pid, 'SIGQUIT');
	while (hasProcesses(clusterOf(folder))) await pause(20);
}

type Held = { child: ChildProcess; connectionString?: string; attached?: boolean; refused?: string };

async function hold(
	folder: string,
	options: { lock?: string; as?: { uid: number; gid: number } } = {}
): Promise<Held> {
	const script = path.resolve(import.meta.dirname, '../../../tests/support/hold-embedded.ts');
	const child = spawn(process.execPath, [script, folder, options.lock ?? 'lock'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, CAIRN_LOG: 'silent' },
		...options.as
	});
	children.push(child);
	for await (const line of createInterface({ input: child.stdout })) {
		return { child, ...(JSON.parse(line) as Omit<Held, 'child'>) };
	}
	throw new Error('it ended without a word');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill(signal);
	await ended;
}

async function ask(connectionString: string | undefined, sql: string): Promise<unknown> {
	const client = new pg.Client({ connectionString });
	client.on('error', () => undefined);
	await client.connect();
	const { rows } = await client.query<{ answer: unknown }>(sql);
	await client.end();
	return rows[0]?.answer;
}

async function remember(connectionString: string | undefined, word: string): Promise<void> {
	await ask(connectionString, 'create table if not exists kept (word text)');
	await ask(connectionString, `insert into kept values ('${word}')`);
}
const recall = (connectionString: string | undefined) =>
	ask(connectionString, `select string_agg(word, ' ' order by word) as answer from kept`);

test('it starts, keeps what was written over a stop, and leaves no process', async () => {
	const dataFolder = newFolder();
	const first = await startEmbedded({ dataFolder, log, settings });
	assert.equal(first.attached, false);
	await remember(first.connectionString, 'written');
	assert.equal(
		await ask(
			first.connectionString,
			`select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale, current_setting('listen_addresses'),
				current_setting('jit')) as answer from pg_database where datname = 'cairn'`
		),
		'UTF8 b C.UTF-8  off'
	);
	await first.stop();
	assert.equal(hasProcesses(clusterOf(dataFolder)), false);
	const second = await startEmbedded({ dataFolder, log, settings });
	assert.equal(await recall(second.connectionString), 'written');
	await second.stop();
});

test('Node killed: the next start attaches, and stops the server in the end', async () => {
	const dataFolder = newFolder();
	const killed = await hold(dataFolder);
	await remember(killed.connectionString, 'before');
	await end(killed.child, 'SIGKILL');
	const next = await startEmbedded({ dataFolder, log, settings });
	assert.equal(next.attached, true);
	assert.equal(await recall(next.connectionString), 'before');
	await next.stop();
	assert.equal(hasProcesses(clusterOf(dataFolder)), false);
});

test('Node and PostgreSQL killed: the next start recovers every commit', async () => {
	const dataFolder = newFolder();
	for (const word of ['one', 'three', 'two']) {
		const killed = await hold(dataFolder);
		await remember(killed.connectionString, word);
		process.kill(postmasterPid(clusterOf(dataFolder)) ?? 0, 'SIGKILL');
		await end(killed.child, 'SIGKILL');
	}
	const next = await startEmbedded({ dataFolder, log, settings });
	assert.equal(await recall(next.connectionString), 'one three two');
	await next.stop();
});

test('PostgreSQL killed under a living Cairn is started again', async () => {
	const dataFolder = newFolder();
	const embedded = await startEmbedded({ dataFolder, log, settings });
	await remember(embedded.connectionString, 'kept');
	const pid = postmasterPid(clusterOf(dataFolder)) ?? 0;
	process.kill(pid, 'SIGKILL');
	let answer: unknown;
	for (let tries = 0; answer === undefined && tries < 400; tries++) {
		await pause(50);
		answer = await recall(embedded.connectionString).catch(() => undefined);
	}
	assert.equal(answer, 'kept');
	await embedded.stop();
	assert.equal(hasProcesses(clusterOf(dataFolder)), false);
});

test('killed while the cluster is being made: the next start makes it whole', async () => {
	const dataFolder = newFolder();
	const making = hold(dataFolder).catch(() => undefined);
	const home = path.join(dataFolder, 'postgres');
	while (!existsSync(home) || !readdirSync(home).some((name) => name.includes('.init-'))) await pause(2);
	await pause(60);
	children.at(-1)?.kill('SIGKILL');
	await making;
	mkdirSync(path.join(home, 'cluster.init-999999999', 'base'), { recursive: true });
	const next = await startEmbedded({ dataFolder, log, settings });
	assert.equal(await ask(next.connectionString, 'select 1 as answer'), 1);
	assert.ok(!readdirSync(home).includes('cluster.init-999999999'));
	await next.stop();
});

test('an empty pid file, and one whose pid is something else now, are no obstacle', async () => {
	const dataFolder = newFolder();
	await (await startEmbedded({ dataFolder, log, settings })).stop();
	const pidFile = path.join(clusterOf(dataFolder), 'postmaster.pid');
	const identity = chooseIdentity(clusterOf(dataFolder));
	// of the same user, or PostgreSQL itself would see that it is no server of its own
	const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...identity });
	children.push(stranger);
	for (const text of ['', `${stranger.pid}\n${clusterOf(dataFolder)}\n1700000000\n5432\n/nowhere\n\n`]) {
		writeFileSync(pidFile, text);
		if (identity) chownSync(pidFile, identity.uid, identity.gid);
		const next = await startEmbedded({ dataFolder, log, settings });
		assert.equal(next.attached, false);
		await next.stop();
	}
	await end(stranger, 'SIGKILL');
});

test('a second Cairn on the same folder is refused; what works beside it is not, and does not stop its server', async () => {
	const dataFolder = newFolder();
	const first = await startEmbedded({ dataFolder, log, settings });
	const second = await hold(dataFolder);
	assert.match(second.refused ?? '', /Another Cairn is running on the data folder .*CAIRN_DATA/);
	const beside = await hold(dataFolder, { lock: 'no-lock' });
	assert.equal(beside.attached, true);
	await end(beside.child, 'SIGTERM');
	assert.equal(await ask(first.connectionString, 'select 1 as answer'), 1);
	const lasting = await hold(dataFolder, { lock: 'no-lock' });
	await first.stop();
	assert.equal(await ask(lasting.connectionString, 'select 1 as answer'), 1, 'the last one stops it');
	await end(lasting.child, 'SIGTERM');
	assert.equal(hasProcesses(clusterOf(dataFolder)), false);
});

test('two that start at once on a new folder share one server', async () => {
	const dataFolder = newFolder();
	const both = await Promise.all([
		hold(dataFolder, { lock: 'no-lock' }),
		hold(dataFolder, { lock: 'no-lock' })
	]);
	assert.deepEqual(
		both.map(({ refused }) => refused),
		[undefined, undefined]
	);
	await remember(both[0].connectionString, 'shared');
	assert.equal(await recall(both[1].connectionString), 'shared');
	await Promise.all(both.map(({ child }) => end(child, 'SIGTERM')));
	assert.equal(hasProcesses(clusterOf(dataFolder)), false);
});

test('a path too long for a socket works, with the socket elsewhere', async () => {
	const dataFolder = newFolder('a-folder-with-a-long-name-'.repeat(5));
	const embedded = await startEmbedded({ dataFolder, log, settings });
	assert.equal(await ask(embedded.connectionString, 'select 1 as answer'), 1);
	await embedded.stop();
	assert.equal(existsSync(embedded.connection.host), false);
});

test(
	'an ordinary user runs it as itself',
	{
		skip: isRoot && !mayEnter(import.meta.dirname, nobody) && 'another user may not read this clone'
	},
	async () => {
		const dataFolder = newFolder();
		mkdirSync(dataFolder);
		if (isRoot) chownSync(dataFolder, nobody.uid, nobody.gid);
		const held = await hold(dataFolder, isRoot ? { as: nobody } : {});
		assert.equal(held.refused, undefined);
		assert.equal(await ask(held.connectionString, 'select 1 as answer'), 1);
		await end(held.child, 'SIGTERM');
		assert.equal(hasProcesses(clusterOf(dataFolder)), false);
	}
);

test(
	'root runs it below a folder that nobody else may enter',
	{ skip: !isRoot && 'needs root' },
	async () => {
		const dataFolder = newFolder();
		chmodSync(path.dirname(dataFolder), 0o700);
		for (const word of ['first', 'second']) {
			const embedded = await startEmbedded({ dataFolder, log, settings });
			await remember(embedded.connectionString, word);
			await embedded.stop();
		}
		const last = await startEmbedded({ dataFolder, log, settings });
		assert.equal(await recall(last.connectionString), 'first second');
		await last.stop();
	}
);
