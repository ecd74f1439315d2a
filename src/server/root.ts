import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root folder, found from wherever this module runs: the source tree or the build. */
export const root: string = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
	if (existsSync(join(folder, 'migrations')) && existsSync(join(folder, 'package.json'))) return folder;
	const parent = dirname(folder);
	if (parent === folder) throw new Error('The folder "migrations" was not found beside the app.');
	return findRoot(parent);
}
