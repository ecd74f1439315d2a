import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkKey, type FileStore } from './file-store.ts';

/** Files in a folder. The last two digits of an id spread them over 256 folders; its first ones are a time. */
export function diskStore(folder: string): FileStore {
	const unfinished = path.join(folder, 'unfinished');
	const place = (key: string) => path.join(folder, checkKey(key).slice(34, 36), key);
	return {
		async put(key, bytes) {
			const target = place(key);
			await mkdir(unfinished, { recursive: true });
			await mkdir(path.dirname(target), { recursive: true });
			const temporary = path.join(unfinished, `${key}.${randomBytes(6).toString('hex')}`);
			await writeThrough(temporary, bytes);
			await rename(temporary, target);
			await syncFolder(path.dirname(target));
		},
		get: (key) => readFile(place(key)).catch(noneIfMissing),
		getRange: (key, from, to) => readRange(place(key), from, to).catch(noneIfMissing),
		remove: (key) => rm(place(key), { force: true }),
		list: () => filesBelow(folder),
		async dropUnfinished(before) {
			for (const name of await readdir(unfinished).catch(() => [])) {
				const file = path.join(unfinished, name);
				const found = await stat(file).catch(noneIfMissing);
				if (found && found.mtime < before) await rm(file, { force: true });
			}
		},
		async check() {
			await mkdir(folder, { recursive: true });
			await access(folder, constants.R_OK | constants.W_OK);
		}
	};
}

async function readRange(file: string, from: number, to: number): Promise<Uint8Array> {
	const handle = await open(file, 'r');
	try {
		const bytes = Buffer.alloc(to - from + 1);
		const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
		return bytes.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
	const handle = await open(file, 'wx');
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

// The rename itself is safe from a power loss only when the folder is on the disk too.
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}

function noneIfMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
}

async function* filesBelow(folder: string): AsyncGenerator<{ key: string; changedAt: Date }> {
	for (const shelf of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
		if (!shelf.isDirectory() || shelf.name.length !== 2) continue;
		for (const name of await readdir(path.join(folder, shelf.name))) {
			const found = await stat(path.join(folder, shelf.name, name)).catch(noneIfMissing);
			if (found) yield { key: name, changedAt: found.mtime };
		}
	}
}
