import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..');

/** The built app with the demonstration in it, in a process and a data folder of its own. */
export async function startApp(): Promise<{ base: string; stop(): Promise<void> }> {
	if (!existsSync(path.join(root, 'build/handler.js'))) throw new Error('Build the app first: npm run build');
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['src/main.ts'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			DATABASE_URL: '',
			PORT: String(port),
			// The database remembers it; the port is another each time.
			CAIRN_ORIGIN: 'http://localhost:4300',
			CAIRN_DATA: path.join(root, '.data/bench-app'),
			CAIRN_DEMO: 'on'
		}
	});
	await untilReady(child, base);
	return { base, stop: () => end(child) };
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function untilReady(child: ChildProcess, base: string): Promise<void> {
	for (let tries = 0; tries < 600; tries++) {
		if (child.exitCode !== null) throw new Error('The app did not start.');
		const ready = await fetch(`${base}/readyz`).catch(() => undefined);
		if (ready?.ok) return;
		await pause(200);
	}
	throw new Error('The app was not ready within two minutes.');
}

export async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}

/** The first address of such a page that another page links to. */
async function linkOn(base: string, page: string, room: string): Promise<string> {
	const html = await (await fetch(base + page)).text();
	const [found] = new RegExp(`/en/${room}/[0-9a-f-]{36}(?=["?])`).exec(html) ?? [];
	if (!found) throw new Error(`${page} leads to no page of ${room}.`);
	return found;
}

/** Public pages by name, as paths. */
export async function publicPages(base: string) {
	const [activity, playlist, organisation] = await Promise.all([
		linkOn(base, '/en/activities', 'activities'),
		linkOn(base, '/en/playlists', 'playlists'),
		linkOn(base, '/en/organisations', 'organisations')
	]);
	const city = await linkOn(base, '/en/cities', 'cities');
	return {
		home: '/en',
		catalogue: '/en/activities',
		activity,
		badge: await linkOn(base, activity, 'badges'),
		playlist,
		organisation,
		city,
		verify: '/en/verify',
		'sign-in': '/en/sign-in'
	};
}
