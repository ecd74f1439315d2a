import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whom PostgreSQL runs as. It refuses to run as root, so root drops to an ordinary user. */
export type Identity = { uid: number; gid: number };

/** undefined: run as whoever we are. Root: as the owner of an existing cluster, else as postgres, else as nobody. */
export function chooseIdentity(cluster: string): Identity | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const owner = statSync(cluster, { throwIfNoEntry: false });
	if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
	const identity = userNamed('postgres') ?? userNamed('nobody');
	if (identity) return identity;
	throw new Error(
		'Cairn runs as root, and PostgreSQL refuses to run as root; there is no user "postgres" or "nobody" to run it as. ' +
			'Add a user named postgres, or start Cairn as an ordinary user, or set DATABASE_URL.'
	);
}

function userNamed(name: string): Identity | undefined {
	const [uid, gid] = ['-u', '-g'].map((flag) => {
		const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
		return status === 0 ? Number(stdout.trim()) : NaN;
	});
	return uid && gid ? { uid, gid } : undefined;
}

/** Whether that identity may walk down to the folder: search permission on it and on every folder above. */
export function mayEnter(folder: string, identity: Identity | undefined): boolean {
	if (!identity) return true;
	for (let at = path.resolve(folder); ; at = path.dirname(at)) {
		const { mode, uid, gid } = statSync(at);
		const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
		if (!(mode & bit)) return false;
		if (at === path.dirname(at)) return true;
	}
}

/** A folder in a shared place (the system's temp folder) is only ours when nobody else can have made or can change it. */
export function belongsTo(folder: string, uid: number): boolean {
	const found = lstatSync(folder, { throwIfNoEntry: false });
	return found !== undefined && found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0;
}
