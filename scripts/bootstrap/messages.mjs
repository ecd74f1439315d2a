import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at, fingerprint, isStamped, pinnedNode, run, runTool, say } from './project.mjs';
import { messagesInCyrillic } from './serbian-cyrillic.mjs';

const sources = [
	'src/messages',
	'project.inlang/settings.json',
	'node_modules/@inlang/paraglide-js/package.json',
	'scripts/bootstrap/messages.mjs',
	'scripts/bootstrap/gather-messages.mjs',
	'scripts/bootstrap/serbian-cyrillic.mjs'
];
const folder = 'generated/messages';
const stamp = `${folder}/.fingerprint`;

/** The messages of all languages, compiled to functions that #messages and #languages name. */
export function ensureMessages() {
	const expected = fingerprint(sources);
	if (isStamped(stamp, expected)) return;
	say('Compiling the messages');
	transliterate();
	const options = ['--project', 'project.inlang', '--outdir', folder, '--no-emit-readme', '--silent'];
	runTool(
		'@inlang/paraglide-js/bin/run.js',
		['compile', ...options],
		'src/messages could not be compiled; see above.'
	);
	run(pinnedNode, [at('scripts/bootstrap/gather-messages.mjs')], {
		failure: 'The messages could not be gathered.'
	});
	writeFileSync(at(stamp), expected);
}

/** Serbian in its other script. What is missing falls back to Latin letters, then to English. */
function transliterate() {
	const latin = at('src/messages/sr.json');
	if (!existsSync(latin)) return;
	mkdirSync(at('generated/transliterated'), { recursive: true });
	const messages = messagesInCyrillic(JSON.parse(readFileSync(latin, 'utf8')));
	writeFileSync(at('generated/transliterated/sr-Cyrl.json'), `${JSON.stringify(messages, null, '\t')}\n`);
}
