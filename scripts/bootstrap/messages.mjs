import { writeFileSync } from 'node:fs';
import { at, fingerprint, isStamped, runTool, say } from './project.mjs';

const sources = [
	'src/messages',
	'project.inlang/settings.json',
	'node_modules/@inlang/paraglide-js/package.json'
];
const folder = 'generated/messages';
const stamp = `${folder}/.fingerprint`;

/** The messages of all languages, compiled to functions that #messages and #languages name. */
export function ensureMessages() {
	const expected = fingerprint(sources);
	if (isStamped(stamp, expected)) return;
	say('Compiling the messages');
	const options = ['--project', 'project.inlang', '--outdir', folder, '--no-emit-readme', '--silent'];
	runTool(
		'@inlang/paraglide-js/bin/run.js',
		['compile', ...options],
		'src/messages could not be compiled; see above.'
	);
	writeFileSync(at(stamp), expected);
}
