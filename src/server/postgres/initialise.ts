import { spawnSync } from 'node:child_process';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import path from 'node:path';
import { clusterAddress, giveAway, type Place } from './place.ts';
import { cannotBecome, serverEnvironment } from './surroundings.ts';

/**
 * Makes the cluster if there is none. It is made beside its place and renamed into it when whole: a kill in the middle
 * of initdb leaves a folder that PostgreSQL cannot use. A throw-away one (`durable` false) does not wait for the disk.
 */
export function initialise(place: Place, binaries: string, durable: boolean): void {
	removeLeftovers(place);
	if (existsSync(place.cluster)) {
		// root that copied or restored the folder left it to itself
		if (place.identity && statSync(place.cluster).uid === 0) giveAway(place.cluster, place.identity);
		return;
	}
	const unfinished = `${place.cluster}.init-${process.pid}`;
	mkdirSync(unfinished, { mode: 0o700 });
	giveAway(unfinished, place.identity);
	runInitdb(place, binaries, unfinished, durable);
	try {
		renameSync(unfinished, place.cluster);
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true });
		// another process was quicker; its cluster is as good
		if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) throw error;
	}
	flush(place.home);
}

function runInitdb(place: Place, binaries: string, folder: string, durable: boolean): void {
	const result = spawnSync(
		path.join(binaries, 'bin', 'initdb'),
		[
			...[
				'-D',
				clusterAddress(place, folder),
				'-U',
				'cairn',
				'-A',
				'trust',
				'-E',
				'UTF8',
				'--no-instructions'
			],
			...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
			...(durable ? [] : ['--no-sync'])
		],
		{ cwd: folder, env: serverEnvironment(), encoding: 'utf8', ...place.identity }
	);
	if (result.status === 0) return;
	rmSync(folder, { recursive: true, force: true });
	if (result.error) throw cannotBecome(result.error, binaries);
	const said = `${result.stdout}${result.stderr}`.trim();
	if (/could not look up effective user ID/.test(said)) {
		throw new Error(
			'This user has no entry in /etc/passwd, which PostgreSQL needs. Add one, or set DATABASE_URL.'
		);
	}
	throw new Error(
		`PostgreSQL could not make its data folder (initdb ${result.signal ?? result.status}):\n${said}`
	);
}

function removeLeftovers(place: Place): void {
	for (const name of readdirSync(place.home)) {
		const pid = /^cluster\.init-(\d+)$/.exec(name)?.[1];
		if (!pid || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
		try {
			rmSync(path.join(place.home, name), { recursive: true, force: true });
		} catch {
			// an initdb that outlived its parent still writes there; the next start removes it
		}
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** A rename survives a power loss only when its folder is flushed too. */
function flush(folder: string): void {
	const handle = openSync(folder, 'r');
	fsyncSync(handle);
	closeSync(handle);
}
