import { existsSync, writeFileSync } from 'node:fs';
import { at, fingerprint, isStamped, runTool, say } from './project.mjs';

const sources = [
	'src',
	'packages',
	'static',
	'project.inlang/settings.json',
	'scripts/bundle',
	'scripts/bootstrap/serbian-cyrillic.mjs',
	'package-lock.json',
	'package.json',
	'vite.config.ts'
];
const stamp = 'build/.fingerprint';

/** The app that `src/main.ts` serves, built again when a source of it changed. @param {{ anyway: boolean }} options */
export function ensureBuild({ anyway }) {
	const expected = fingerprint(sources);
	if (!anyway && existsSync(at('build/handler.js')) && isStamped(stamp, expected)) return;
	say('Building the app');
	runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], 'The app could not be built; see above.');
	writeFileSync(at(stamp), expected);
}
