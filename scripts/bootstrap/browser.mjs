import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, pinnedNode, say } from './project.mjs';

const places = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** A Chromium that lies on this machine: the one CAIRN_CHROMIUM names, the system's, or one that Playwright fetched. */
export function findBrowser() {
	return [process.env.CAIRN_CHROMIUM, ...places, ...fetchedByPlaywright()].find(
		(file) => file && existsSync(file)
	);
}

function fetchedByPlaywright() {
	const caches = [
		process.env.PLAYWRIGHT_BROWSERS_PATH,
		path.join(os.homedir(), '.cache/ms-playwright'),
		path.join(os.homedir(), 'Library/Caches/ms-playwright')
	];
	return caches
		.filter((folder) => folder !== undefined && existsSync(folder))
		.flatMap((folder) => readdirSync(String(folder)).map((name) => path.join(String(folder), name)))
		.filter((folder) => path.basename(folder).startsWith('chromium-'))
		.flatMap((folder) => [
			path.join(folder, 'chrome-linux/chrome'),
			path.join(folder, 'chrome-linux64/chrome'),
			path.join(folder, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium')
		]);
}

export function ensureBrowser() {
	if (!existsSync(at('tests/journeys')) || findBrowser()) return;
	say('Fetching a Chromium for the journeys');
	if (attempt(pinnedNode, [at('node_modules/playwright/cli.js'), 'install', 'chromium']) && findBrowser())
		return;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		attempt('apt-get', ['update']);
		attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
		if (findBrowser()) return;
	}
	throw new Error(
		'The journeys need a Chromium and none was found or could be fetched.\n' +
			'Install one (Debian and Ubuntu: sudo apt-get install chromium), or name one: CAIRN_CHROMIUM=/path/to/chrome npm test'
	);
}

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
	// a machine without the internet must not wait for minutes before the next way is tried
	return spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 }).status === 0;
}
