// npm run screenshots: the main pages at 360 and 1280 px, light and dark, in the ignored folder screenshots/.
// Starts the built app on an empty data folder and a port of its own, and stops what it started.
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from './bootstrap/browser.mjs';

// The scenes that these share with the journeys read the port from here.
process.env.CAIRN_JOURNEY_PORT = process.env.CAIRN_SCREENSHOTS_PORT ?? '4174';
process.env.CAIRN_JOURNEY_DATA = '.data/screenshots';
const { port, serverSettings } = await import('#support/journeys/server-settings.ts');
const { setScene } = await import('#support/journeys/set-scene.ts');
const { signInAs } = await import('#support/journeys/people.ts');
const { pictures } = await import('./screenshots/pictures.ts');

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'screenshots');
const origin = `http://localhost:${port}`;

async function startApp(): Promise<ChildProcess> {
	rmSync(path.join(root, serverSettings.CAIRN_DATA), { recursive: true, force: true });
	const child = spawn(process.execPath, ['src/main.ts'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, ...serverSettings, CAIRN_LOG: 'error' }
	});
	while (child.exitCode === null) {
		const ready = await fetch(`${origin}/readyz`).catch(() => undefined);
		if (ready?.ok) return child;
		await pause(100);
	}
	throw new Error('The app did not start.');
}

async function stopApp(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}

type Session = NonNullable<BrowserContextOptions['storageState']>;

async function sessionOf(browser: Browser, role: (typeof pictures)[number]['as']): Promise<Session> {
	if (role === 'visitor') return { cookies: [], origins: [] };
	const context = await browser.newContext({ baseURL: origin });
	await signInAs(await context.newPage(), role);
	const session = await context.storageState();
	await context.close();
	return session;
}

/** Scrolls down once, so that pictures that wait to be seen are there, then takes the whole page. */
async function take(page: Page, file: string): Promise<void> {
	await page.evaluate(async () => {
		for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
			scrollTo(0, top);
			await new Promise(requestAnimationFrame);
		}
		scrollTo(0, 0);
	});
	await page.waitForLoadState('networkidle');
	const first = page.viewportSize() ?? { width: 360, height: 740 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	// A window as high as the page, so that what sticks to its edges sticks to the page's.
	await page.setViewportSize({ ...first, height: Math.max(first.height, height) });
	await page.screenshot({ path: path.join(folder, file) });
	await page.setViewportSize(first);
}

async function takeAll(browser: Browser): Promise<void> {
	const ids = await setScene('every-page', {});
	const sessions = new Map<string, Session>();
	for (const { name, as, at, act } of pictures) {
		const storageState = sessions.get(as) ?? (await sessionOf(browser, as));
		sessions.set(as, storageState);
		for (const width of [360, 1280]) {
			const context = await browser.newContext({
				baseURL: origin,
				storageState,
				viewport: { width, height: width === 360 ? 740 : 800 },
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			await page.goto(at(ids));
			if (act) await act(page);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await take(page, `${name}-${width}-${colorScheme}.png`);
			}
			await context.close();
		}
	}
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const app = await startApp();
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
	await takeAll(browser);
	process.stdout.write(`The pictures are in ${folder}\n`);
} finally {
	await browser.close();
	await stopApp(app);
}
