// The examples, in the README and above the exports.
import { globSync, readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);

/** `place`: the file and which one of it. */
export type Example = { place: string; code: string };

function examplesIn(file: string): Example[] {
	const text = readFileSync(new URL(file, root), 'utf8').replace(/^\t* \* ?/gm, '');
	return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => ({
		place: `${file} ${index + 1}`,
		code
	}));
}

const sources = globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
export const examples: Example[] = ['README.md', ...sources].flatMap(examplesIn);
