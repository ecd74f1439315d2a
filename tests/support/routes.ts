import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type Door = { route: string; params: string[]; actions: string[] };

/** Every address of the house, read from its folders: a route that is added tomorrow is in here by itself. */
export function everyDoor(): Door[] {
	const files = globSync('src/routes/**/{+page.svelte,+server.ts}', { cwd: root });
	return files
		.map((file) => path.dirname(file))
		.map((folder) => ({
			route: folder
				.replace(/^src\/routes/, '')
				.replaceAll('[x+2e]', '.')
				.replace(/\/\([^)]+\)/g, ''),
			params: [...folder.matchAll(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g)].map(([, name]) => name ?? ''),
			actions: actionsIn(path.join(root, folder, '+page.server.ts'))
		}))
		.sort((a, b) => (a.route < b.route ? -1 : 1));
}

/** The address of a door with its parameters filled in. */
export function address({ route }: Door, values: (param: string) => string): string {
	return (
		route.replace(/\[(?:\.\.\.)?(\w+)(?:=\w+)?\]/g, (_, param: string) =>
			param === 'lang' ? 'en' : values(param)
		) || '/'
	);
}

function actionsIn(file: string): string[] {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		return [];
	}
	const body = /export const actions[^=]*= \{([\s\S]*?)\n\};?/.exec(text)?.[1] ?? '';
	return [...body.matchAll(/^\t(\w+)[:(,]/gm)].map(([, name]) => name ?? '');
}
