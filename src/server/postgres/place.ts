import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { belongsTo, chooseIdentity, mayEnter, type Identity } from './identity.ts';

/** Where one embedded PostgreSQL keeps its things, and whom it runs as. */
export type Place = {
	home: string;
	cluster: string;
	socketFolder: string;
	logFile: string;
	identity: Identity | undefined;
	/** whether that identity may walk down to it; see {@link clusterAddress} */
	reachable: boolean;
};

// sun_path holds 104 bytes on macOS and 108 on Linux, the last one a zero; PostgreSQL adds this name.
const longestSocket = 103;
const socketName = '/.s.PGSQL.5432';

export function choosePlace(dataFolder: string): Place {
	mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
	const home = path.join(realpathSync(dataFolder), 'postgres');
	mkdirSync(home, { recursive: true, mode: 0o711 });
	const cluster = path.join(home, 'cluster');
	const identity = chooseIdentity(cluster);
	const reachable = mayEnter(home, identity);
	if (!reachable && process.platform !== 'linux') {
		throw new Error(
			`PostgreSQL cannot run as root below ${home}: its user may not enter it. Choose another CAIRN_DATA.`
		);
	}
	const socketFolder = socketFolderOf(home, reachable);
	return { home, cluster, socketFolder, logFile: path.join(home, 'server.log'), identity, reachable };
}

/** In the data folder when its path is short enough and reachable, else a folder of the same name every time in /tmp. */
function socketFolderOf(home: string, reachable: boolean): string {
	const near = path.join(home, 'socket');
	const short = Buffer.byteLength(near + socketName) <= longestSocket;
	return short && reachable ? near : path.join('/tmp', `cairn-${shortHash(home)}`);
}

/** Right before every start, since the last user of a server removes the folder when it lies in /tmp. */
export function prepareSocketFolder({ home, socketFolder: folder, identity }: Place): void {
	const uid = identity?.uid ?? process.getuid?.() ?? 0;
	if (!existsSync(folder)) {
		mkdirSync(folder, { mode: 0o700 });
		giveAway(folder, identity);
	}
	if (belongsTo(folder, uid)) return;
	if (folder.startsWith(home) && identity) return giveAway(folder, identity);
	throw new Error(`The folder ${folder} belongs to somebody else. Remove it, then start Cairn again.`);
}

export function removeSocketFolder({ home, socketFolder }: Place): void {
	if (!socketFolder.startsWith(home)) rmSync(socketFolder, { recursive: true, force: true });
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * A folder under a parent that the dropped-to user may not enter (a clone in root's own home) is still reachable for a
 * process that was started inside it, and /proc/self/cwd names that without walking down the path.
 */
export function clusterAddress(place: Place, folder: string): string {
	return place.reachable ? folder : '/proc/self/cwd';
}

/** Stays the same when the folder is renamed while in use, and differs for a copy. Every process of the server shows it. */
export function clusterName(cluster: string): string {
	const { dev, ino } = statSync(cluster);
	return `cairn-${dev.toString(16)}-${ino.toString(16)}`;
}

export function giveAway(folder: string, identity: Identity | undefined): void {
	if (!identity) return;
	chownSync(folder, identity.uid, identity.gid);
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (entry.isSymbolicLink()) continue;
		chownSync(path.join(entry.parentPath, entry.name), identity.uid, identity.gid);
	}
}
