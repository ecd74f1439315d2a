import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, Found } from './fault.ts';
import { killDatabase } from './kill-database.ts';
import { seededRandom } from './seeded-random.ts';

export const uploads: Fault = {
	short: () => uploadFaults({ files: 3, kills: 2, seed: 20_261 }),
	full: (seed) => uploadFaults({ files: 25, kills: 50, seed })
};

type Said = { part?: string; files?: string[]; problems?: string[] };

/**
 * Somebody sends files as evidence in parts while the server, its database or both are killed (SIGKILL) at moments that
 * the seed chooses. Each time it goes on where it was; in the end every file is whole, and once, and nothing else is left.
 */
export async function uploadFaults({
	files,
	kills,
	seed
}: {
	files: number;
	kills: number;
	seed: number;
}): Promise<Found> {
	const parent = mkdtempSync(path.join(os.tmpdir(), 'cairn-uploads-'));
	chmodSync(parent, 0o711); // the database server may run as another user
	const cluster = path.join(parent, 'data', 'postgres', 'cluster');
	const plan = path.join(parent, 'plan.json');
	const { DATABASE_URL: _none, ...rest } = process.env;
	const env = {
		...rest,
		CAIRN_DATA: path.join(parent, 'data'),
		CAIRN_ORIGIN: 'https://cairn.example',
		CAIRN_MASTER_KEY: randomBytes(32).toString('base64'),
		CAIRN_LOG: 'silent'
	};
	const start = (mode: string) => {
		const script = path.join(import.meta.dirname, 'uploader.ts');
		const args = [script, mode, plan, String(files), String(seed)];
		return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
	};
	const random = seededRandom(seed);
	let done = 0;
	let said: Said = {};
	const run = async (mode: string, deadly: boolean): Promise<boolean> => {
		const child = start(mode);
		const ended = once(child, 'exit');
		let left = 1 + Math.floor(random() * 6);
		for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
			said = JSON.parse(line) as Said;
			if (!deadly || done === kills || child.killed || --left > 0) continue;
			done++;
			left = 1 + Math.floor(random() * 6);
			await pause(random() * 40);
			const what = random();
			if (what < 0.8) child.kill('SIGKILL');
			if (what > 0.2) killDatabase(cluster);
		}
		const [code] = (await ended) as [number | null];
		if (!child.killed && code !== 0) throw new Error(`The server ended by itself with ${code}.`);
		return !child.killed;
	};
	try {
		await run('prepare', false);
		writeFileSync(plan, JSON.stringify(said));
		// More files than kills could be sent in one go, so that the last kill still finds something under way.
		for (let round = 0, ended = false; round < kills + 20 && !(ended && done === kills); round++) {
			ended = await run(`send-${round}`, true);
			if (ended && done < kills) await run('begin-again', false);
		}
		await run('send-last', false);
		await run('check', false);
		return { problems: said.problems ?? ['nothing was checked'], kills: done, files };
	} finally {
		killDatabase(cluster);
		await pause(200);
		rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
	}
}
