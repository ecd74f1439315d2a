// The server, and most often its database with it, is killed during its first start; afterwards the demonstration is
// whole and nothing in it is doubled.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '#server/postgres/start-embedded.ts';
import { type CairnProcess, freePort, spawnCairn, startCairn } from '#support/cairn-process.ts';
import { organisations, people } from '../../src/demo/demo.ts';
import { applicants } from '../../src/demo/load-applications.ts';
import type { Fault, Found } from './fault.ts';
import { killDatabase } from './kill-database.ts';
import { seededRandom } from './seeded-random.ts';

export const demoLoad: Fault = {
	short: () => killDuringFirstStart(2, 20_261),
	full: (seed) => killDuringFirstStart(12, seed)
};

/** How far a first start may come before it is killed: making the cluster, its tables, or so much of the content. */
const stages: { after: string; upTo: number }[] = [
	{ after: '', upTo: 1_500 },
	{ after: 'PostgreSQL is ready', upTo: 500 },
	{ after: 'new shape', upTo: 4_000 },
	{ after: 'new shape', upTo: 8_000 }
];

async function killDuringFirstStart(kills: number, seed: number): Promise<Found> {
	const parent = mkdtempSync(path.join(os.tmpdir(), 'cairn-demo-'));
	chmodSync(parent, 0o711); // PostgreSQL may run as another user
	const data = path.join(parent, 'data');
	const settings = { CAIRN_DATA: data, CAIRN_DEMO: 'on', PORT: String(await freePort()) };
	const cluster = path.join(data, 'postgres', 'cluster');
	const random = seededRandom(seed);
	try {
		for (let kill = 0; kill < kills; kill++) {
			const stage = stages[kill % stages.length] ?? { after: '', upTo: 1000 };
			await startAndKill(settings, { ...stage, upTo: stage.upTo * random() });
			if (random() < 0.8 && existsSync(cluster)) killDatabase(cluster);
		}
		return { kills, ...(await whatIsThere(settings, data)) };
	} finally {
		if (existsSync(cluster)) killDatabase(cluster);
		await pause(200);
		rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
	}
}

async function startAndKill(
	settings: Record<string, string>,
	{ after, upTo }: { after: string; upTo: number }
): Promise<void> {
	const { child, lines, ended } = spawnCairn('src/main.ts', settings);
	const isThere = () => lines.some((line) => line.includes(after) || line.includes('Cairn is ready'));
	while (after && !isThere() && child.exitCode === null) await pause(10);
	await pause(upTo);
	if (child.exitCode !== null) throw new Error(`The start failed:\n${lines.join('\n')}`);
	child.kill('SIGKILL');
	await ended;
}

async function whatIsThere(settings: Record<string, string>, data: string): Promise<Found> {
	const cairn = await startCairn(settings);
	try {
		return await judge(cairn, data);
	} finally {
		await cairn.stop('SIGKILL');
	}
}

async function judge(cairn: CairnProcess, data: string): Promise<Found> {
	const problems: string[] = [];
	const expect = (what: string, found: unknown, expected: unknown) => {
		if (found !== expected) problems.push(`${what}: ${String(found)} instead of ${String(expected)}`);
	};
	const sitemap = (await cairn.ask('/sitemap.xml')).text;
	expect('activities in the sitemap', new Set(sitemap.match(/\/en\/activities\/[0-9a-f-]{36}/g)).size, 40);
	const counts = await countRows(data);
	expect('activities', counts.activities, 40);
	expect('titles', counts.titles, 40);
	expect('organisations', counts.organisations, Object.keys(organisations).length);
	expect('accounts', counts.accounts, Object.keys(people).length + applicants.length);
	expect('awards without exactly one credential', counts.odd, 0);
	expect('awards', counts.awards, counts.earned);
	expect('mails in the box', counts.mails, counts.letters);
	expect('exit code', await cairn.stop(), 0);
	return { problems, ...counts };
}

async function countRows(data: string): Promise<Record<string, number>> {
	const log = { info: () => undefined, error: () => undefined };
	const server = await startEmbedded({ dataFolder: data, log, lock: false });
	const client = new pg.Client({ connectionString: server.connectionString });
	client.on('error', () => undefined);
	await client.connect();
	const jobs = `select count(*)::int as jobs from graphile_worker.jobs`;
	while (((await client.query<{ jobs: number }>(jobs)).rows[0]?.jobs ?? 0) > 0) await pause(100);
	const { rows } = await client.query<Record<string, number>>(`
		select (select count(*)::int from activities) as activities,
			(select count(distinct (language, title))::int from activity_texts) as titles,
			(select count(*)::int from organisations) as organisations,
			(select count(*)::int from accounts) as accounts,
			(select count(*)::int from awards) as awards,
			(select count(distinct (account_id, badge_id))::int from awards) as earned,
			(select count(*)::int from awards a
				where (select count(*) from credentials c where c.award_id = a.id) <> 1) as odd,
			(select count(*)::int from mailbox) as mails,
			(select count(distinct (recipient, subject))::int from mailbox) as letters`);
	await client.end();
	await server.stop();
	return rows[0] ?? {};
}
