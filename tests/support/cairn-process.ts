import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request, type RequestOptions } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

export type Asking = Omit<RequestOptions, 'headers'> & { headers?: OutgoingHttpHeaders; body?: string };

export type Answer = {
	status: number;
	headers: IncomingMessage['headers'];
	text: string;
};

/** A Cairn as operators run it: a process of its own, seen from outside only. */
export type CairnProcess = {
	child: ChildProcess;
	port: number;
	origin: string;
	/** What it wrote, stdout and stderr, line by line. */
	lines: string[];
	ask(path: string, options?: Asking): Promise<Answer>;
	/** Its exit code, or the signal that ended it. */
	stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
};

// Nothing of a developer's own settings.
const ownSettings = [
	'PORT HOST DATABASE_URL DATABASE_REPLICA_URL SMTP_URL CAIRN_ORIGIN CAIRN_DATA CAIRN_DEMO CAIRN_FILES',
	'CAIRN_WORKER CAIRN_MASTER_KEY CAIRN_MASTER_KEY_FILE CAIRN_TRUSTED_PROXY CAIRN_FETCH_ALLOW CAIRN_LOG CAIRN_VC_API_TOKEN CAIRN_LANGUAGES',
	'CAIRN_MAIL_REPORTS_TOKEN'
].flatMap((names) => names.split(' '));

const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** Starts a script of the house without waiting for anything. */
export function spawnCairn(script: string, settings: Record<string, string>, args: string[] = []) {
	const kept = Object.entries(process.env).filter(([name]) => !ownSettings.includes(name));
	const child = spawn(process.execPath, [path.join(root, script), ...args], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...Object.fromEntries(kept), CAIRN_LOG: 'info', ...settings }
	});
	children.add(child);
	const lines: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		createInterface({ input: stream }).on('line', (line) => lines.push(line));
	}
	const ended = once(child, 'close').then(([code, signal]) => {
		children.delete(child);
		return (code ?? signal) as number | NodeJS.Signals | null;
	});
	const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
		child.kill(signal);
		return ended;
	};
	return { child, lines, ended, stop };
}

/** The web process, once it answers. */
export async function startCairn(settings: Record<string, string>): Promise<CairnProcess> {
	const port = Number(settings.PORT ?? (await freePort()));
	const running = spawnCairn('src/main.ts', { PORT: String(port), ...settings });
	const ask: CairnProcess['ask'] = (where, options = {}) => askHttp(port, where, options);
	await ready(running, async () => (await ask('/readyz')).status === 200);
	return { ...running, port, origin: settings.CAIRN_ORIGIN ?? `http://localhost:${port}`, ask };
}

/** A worker process, once it works. */
export async function startWorkerProcess(settings: Record<string, string>) {
	const running = spawnCairn('scripts/worker.ts', settings);
	await ready(running, () => running.lines.some((line) => line.includes('The worker is ready')));
	return running;
}

type Spawned = ReturnType<typeof spawnCairn>;

async function ready({ child, lines }: Spawned, isReady: () => boolean | Promise<boolean>): Promise<void> {
	for (;;) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(`Cairn ended with ${child.exitCode ?? child.signalCode}:\n${lines.join('\n')}`);
		}
		if (await Promise.resolve(isReady()).catch(() => false)) return;
		await pause(50);
	}
}

/** One request on a connection of its own, sent as written: no client here mends its path or headers. */
export async function askHttp(
	port: number,
	where: string,
	{ body, headers, ...options }: Asking = {}
): Promise<Answer> {
	const outgoing = request({
		...{ host: '127.0.0.1', port, path: where, agent: false },
		...options,
		headers: { host: `localhost:${port}`, ...headers }
	});
	outgoing.end(body);
	const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
	let text = '';
	for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
	return { status: response.statusCode ?? 0, headers: response.headers, text };
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 0;
}
