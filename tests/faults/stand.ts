import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { killDatabase } from './kill-database.ts';

export type Stand = ReturnType<typeof newStand>;

/** A data folder, and processes that work on it until they are killed: `script` in its modes, answering on descriptor 3. */
export function newStand(script: string, settings: Record<string, string> = {}) {
	const parent = mkdtempSync(path.join(os.tmpdir(), 'cairn-faults-'));
	chmodSync(parent, 0o711); // the database server may run as another user
	const data = path.join(parent, 'data');
	const cluster = path.join(data, 'postgres', 'cluster');
	const { DATABASE_URL: _none, ...rest } = process.env;
	const env = {
		...rest,
		CAIRN_DATA: data,
		CAIRN_ORIGIN: 'https://cairn.example',
		CAIRN_MASTER_KEY: randomBytes(32).toString('base64'),
		CAIRN_LOG: 'silent',
		...settings
	};
	const file = path.join(import.meta.dirname, script);
	const start = (args: string[]): ChildProcess =>
		spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
	const lines = (child: ChildProcess) => createInterface({ input: child.stdio[3] as Readable });
	const kept = (name: string): string => path.join(parent, name);
	return {
		start,
		lines,
		file: kept,
		keep: (name: string, what: unknown) => writeFileSync(kept(name), JSON.stringify(what)),
		async run<T>(args: string[]): Promise<T[]> {
			const said: T[] = [];
			for await (const line of lines(start(args))) said.push(JSON.parse(line) as T);
			return said;
		},
		/** Most often the server and its database at once, as when a machine's power goes; else one of them alone. */
		strike(child: ChildProcess, what: number): void {
			if (what < 0.8) child.kill('SIGKILL');
			if (what > 0.2) killDatabase(cluster);
		},
		killDatabase: () => killDatabase(cluster),
		async clear() {
			killDatabase(cluster);
			await pause(200);
			rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
