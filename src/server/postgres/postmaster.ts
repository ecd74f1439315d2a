import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { clusterName } from './place.ts';

/** none: no pid file · running: a process of this very cluster lives · stale: the file lies and may go · unclear: wait. */
export type PostmasterState = 'none' | 'running' | 'stale' | 'unclear';

const pidFile = (cluster: string) => path.join(cluster, 'postmaster.pid');

export function postmasterPid(cluster: string): number | undefined {
	try {
		const pid = Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10);
		return pid > 0 ? pid : undefined;
	} catch {
		return undefined;
	}
}

export function postmasterState(cluster: string): PostmasterState {
	const found = statSync(pidFile(cluster), { throwIfNoEntry: false });
	if (!found) return 'none';
	if (hasProcesses(cluster)) return 'running';
	// A postmaster that is just starting has made the file and not written it yet.
	return Date.now() - found.mtimeMs > 1000 ? 'stale' : 'unclear';
}

/**
 * Removes a pid file that is empty (power loss) or whose pid belongs to something else now (a container that restarted).
 * PostgreSQL would refuse to start for either. Never called while any process of the cluster lives, backends included.
 */
export function removeStalePidFile(cluster: string): void {
	if (existsSync(pidFile(cluster))) unlinkSync(pidFile(cluster));
}

/** The server and each of its backends show the name of their cluster in their command line, whatever their parent does. */
export function hasProcesses(cluster: string): boolean {
	const name = clusterName(cluster);
	return commandLines().some((line) => new RegExp(`${name}\\b`).test(line));
}

function commandLines(): string[] {
	if (process.platform !== 'linux') {
		return spawnSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).stdout.split('\n');
	}
	return readdirSync('/proc')
		.filter((entry) => /^\d+$/.test(entry))
		.map((pid) => {
			try {
				return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
			} catch {
				return ''; // it ended meanwhile
			}
		});
}
