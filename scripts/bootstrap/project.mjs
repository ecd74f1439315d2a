import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

/** @param {...string} parts */
export const at = (...parts) => path.join(root, ...parts);

/** The Node that the project pins, whatever runs this script. */
export const pinnedNode = at('node_modules', 'node', 'bin', 'node');

/** @param {string} step */
export function say(step) {
	console.log(`› ${step}`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ failure: string, env?: NodeJS.ProcessEnv }} options what to tell when it fails
 */
export function run(command, args, { failure, env = process.env }) {
	const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
	if (status !== 0) throw new Error(error ? `${failure} (${error.message})` : failure);
}

/** A tool of node_modules, on the pinned Node. @param {string} script @param {string[]} args @param {string} failure */
export function runTool(script, args, failure) {
	run(pinnedNode, [at('node_modules', script), ...args], { failure });
}

/**
 * One hash over the content of files and folders. Tests are left out: they change nothing of what is built.
 * @param {string[]} names relative to the root; those that do not exist are skipped
 */
export function fingerprint(names) {
	const hash = createHash('sha256');
	for (const name of names) {
		if (existsSync(at(name))) addTo(hash, name);
	}
	return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} name */
function addTo(hash, name) {
	if (!statSync(at(name)).isDirectory()) {
		hash.update(`${name}\0`).update(readFileSync(at(name)));
		return;
	}
	for (const child of readdirSync(at(name)).sort()) {
		if (child === 'node_modules' || child.endsWith('.test.ts')) continue;
		addTo(hash, `${name}/${child}`);
	}
}

/** @param {string} stamp @param {string} expected */
export function isStamped(stamp, expected) {
	return existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === expected;
}
