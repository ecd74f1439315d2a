import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at, pinnedNode, run, say } from './project.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

export function ensurePackages() {
	const missing = firstDifference();
	if (missing === undefined) return;
	say(`Installing the packages that package-lock.json names (${missing})`);
	runNpm(['ci'], 'The packages could not be installed. Is this machine online, or a package cache at hand?');
}

/** npm keeps its own list of what lies in node_modules; undefined: it agrees with the lock file. */
function firstDifference() {
	const list = at('node_modules', '.package-lock.json');
	if (!existsSync(list)) return 'none is installed yet';
	const found = packagesIn(list);
	return Object.entries(packagesIn(at('package-lock.json'))).find(([place, { version, optional, link }]) => {
		if (!place.includes('node_modules/') || link) return false;
		// optional ones are left out on platforms that they are not made for
		return found[place] ? found[place].version !== version : optional !== true;
	})?.[0];
}

/** @param {string} file @returns {Packages} */
function packagesIn(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The pinned Node comes by an install script, which some machines switch off. */
export function ensureNode() {
	if (isRunnable()) return;
	say('Fetching the Node that the project pins');
	runNpm(['rebuild', 'node', '--ignore-scripts=false'], 'The package "node" could not fetch its program.');
	if (!isRunnable())
		throw new Error(`${pinnedNode} does not run on this machine. Cairn needs glibc (not musl) on Linux.`);
}

function isRunnable() {
	if (!existsSync(pinnedNode)) return false;
	const pinned = JSON.parse(readFileSync(at('node_modules', 'node', 'package.json'), 'utf8')).version;
	if (process.version === `v${pinned}`) return true; // this very script runs on it
	return spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${pinned}`;
}

/**
 * npm must not run on the Node inside the folder that it is about to replace.
 * @param {string[]} args @param {string} failure
 */
function runNpm(args, failure) {
	const outside = (process.env.PATH ?? '')
		.split(path.delimiter)
		.filter((folder) => !folder.includes('node_modules'));
	run('npm', args, { failure, env: { ...process.env, PATH: outside.join(path.delimiter) } });
}
