import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './resolve-import.ts';

export const houseRoot = path.resolve(import.meta.dirname, '..');

const skipped = /(^|\/)(node_modules|vectors|fixtures|build|generated|\.svelte-kit)(\/|$)/;

/** The hand-written files under `folders`, root-relative and in order, whose name matches. */
export function filesIn(root: string, folders: string[], name: RegExp): string[] {
	return folders.flatMap((folder) => {
		try {
			return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile() && name.test(entry.name))
				.map((entry) => fromRoot(root, path.join(entry.parentPath, entry.name)))
				.filter((file) => !skipped.test(file))
				.sort();
		} catch (missing) {
			if ((missing as NodeJS.ErrnoException).code === 'ENOENT') return [];
			throw missing;
		}
	});
}

export const read = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8');
