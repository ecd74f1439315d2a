import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Kit writes data into pages with the one, and a browser only reads them; the other makes custom elements of components. */
const unused =
	/\/node_modules\/(?:devalue\/src\/uneval|svelte\/src\/internal\/client\/dom\/elements\/custom-element)\.js$/;
/** What they say in the console of a visitor helps nobody: whoever develops has them. */
const warnings =
	/\/node_modules\/(?:@sveltejs\/kit\/src\/messages\/client-warnings|svelte\/src\/internal\/client\/warnings)\.js$/;

const stringify = /\/node_modules\/devalue\/src\/stringify\.js$/;
const plainStringify = path.join(import.meta.dirname, 'plain-stringify.ts');

/** Leaves out of what browsers are sent what no page of ours calls, and warnings to developers. */
export function leftOut(): Plugin {
	return {
		name: 'cairn-left-out',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		load(id) {
			if (unused.test(id)) return functionsOf(id).map(missing).join('\n');
			if (warnings.test(id)) return functionsOf(id).map(silent).join('\n');
			// What Kit keeps of our pages in the history is plain.
			if (stringify.test(id)) return `export * from '${plainStringify}';\n${missing('stringifyAsync')}`;
			return undefined;
		}
	};
}

function functionsOf(file: string): string[] {
	const names = [...readFileSync(file, 'utf8').matchAll(/^export function (\w+)/gm)].map(
		([, name = '']) => name
	);
	if (names.length === 0)
		throw new Error(`${file} exports no functions any more: see scripts/bundle/left-out.ts.`);
	return names;
}

const silent = (name: string): string => `export const ${name} = () => {};`;
const missing = (name: string): string =>
	`export const ${name} = () => { throw new Error('${name} is left out'); };`;
