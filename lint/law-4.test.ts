import { testLaw } from './law-test.ts';

const file = 'packages/credentials/src/verify.ts';

testLaw('cairn/law-4-pure-packages', {
	refused: [
		['files', file, `import { readFile } from 'node:fs/promises';`],
		['the network', file, `import https from 'https';`],
		['names of the network', file, `import { lookup } from 'node:dns';`],
		['a fetch of its own', file, `export const a = () => fetch('https://example.org');`],
		['the clock', file, `export const a = () => Date.now();`],
		['the clock as a date', file, `export const a = () => new Date();`],
		['the clock as a text', file, `export const a = () => Date();`],
		['chance', file, `export const a = () => Math.random();`],
		['a random id', file, `export const a = () => crypto.randomUUID();`],
		[
			'random bytes through globalThis',
			file,
			`export const a = () => globalThis.crypto.getRandomValues(new Uint8Array(8));`
		],
		['random bytes of Node', file, `import { randomBytes } from 'node:crypto';`],
		['the environment', file, `export const a = process.env.HOME;`],
		['a database', file, `import pg from 'pg';`],
		['a room of the house', file, `import { db } from '#server/db.ts';`]
	],
	accepted: [
		[
			'what is given',
			file,
			`export const a = (fetch: (url: string) => void, now: Date) => fetch(now.toISOString());`
		],
		['a type of what is given', file, `export type Given = { fetch: typeof globalThis.fetch };`],
		['a date from a text', file, `export const a = (at: string) => new Date(at);`],
		['hashing', file, `import { createHash } from 'node:crypto'; export const a = createHash('sha256');`],
		['the platform it runs on', file, `import { sha256 } from '#platform';`],
		[
			'a test',
			'packages/credentials/src/verify.test.ts',
			`import { readFileSync } from 'node:fs'; readFileSync(String(Date.now()));`
		]
	]
});
