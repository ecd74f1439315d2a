import type { Plugin } from 'vite';

/** What only a server calls, although it stands beside what a browser needs: modules and the functions they export. */
const ofServers: readonly { module: RegExp; exports: readonly string[] }[] = [
	// Kit writes data into pages with it; a browser only reads them.
	{ module: /\/node_modules\/devalue\/src\/uneval\.js$/, exports: ['uneval'] }
];

/** Leaves them out of what browsers are sent. Should one be called after all, it says so. */
export function leftOut(): Plugin {
	return {
		name: 'cairn-left-out',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		load(id) {
			const names = ofServers.find(({ module }) => module.test(id))?.exports;
			return names?.map(missing).join('\n');
		}
	};
}

const missing = (name: string): string =>
	`export const ${name} = () => { throw new Error('${name} is for servers'); };`;
