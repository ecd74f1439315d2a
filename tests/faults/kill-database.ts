import { readdirSync, readFileSync } from 'node:fs';
import { clusterName } from '#server/postgres/place.ts';

/** Kills the server of one cluster with all its backends, found by the name that each of them shows. Linux only. */
export function killDatabase(cluster: string): void {
	const name = new RegExp(`${clusterName(cluster)}\\b`);
	for (const entry of readdirSync('/proc')) {
		if (!/^\d+$/.test(entry)) continue;
		try {
			if (name.test(readFileSync(`/proc/${entry}/cmdline`, 'utf8'))) process.kill(Number(entry), 'SIGKILL');
		} catch {
			// it ended meanwhile
		}
	}
}
