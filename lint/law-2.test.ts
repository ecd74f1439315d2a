import { testLaw } from './law-test.ts';

const act = 'src/domains/badges/publish-badge.ts';
const lines = (count: number): string => 'export const a = 1;\n'.repeat(count);

testLaw('cairn/law-2-http', {
	refused: [
		['SvelteKit in a room', act, `import { error } from '@sveltejs/kit';`],
		['a type of SvelteKit in a room', act, `import type { Cookies } from '$app/server';`],
		['$app in the ground', 'src/server/config.ts', `import { browser } from '$app/env';`],
		['a Response in a room', act, `export const a = new Response('no');`],
		['a Request as a type in a room', act, `export const a = (request: Request) => request.url;`],
		['a fetch of its own in a room', act, `export const a = () => fetch('https://example.org');`],
		['a fetch in the ground', 'src/server/mail.ts', `export const a = () => fetch('https://example.org');`]
	],
	accepted: [
		['an injected fetch', act, `export const a = (fetch: (url: string) => void) => fetch('x');`],
		[
			'the guarded client',
			'src/server/guarded-fetch.ts',
			`export const a = (): Response => new Response('');`
		],
		[
			'a route',
			'src/routes/a/+server.ts',
			`import { error } from '@sveltejs/kit'; export const GET = () => { error(404); };`
		],
		[
			'the hooks',
			'src/hooks.server.ts',
			`import type { Handle } from '@sveltejs/kit/hooks'; export type A = Handle;`
		]
	]
});

testLaw('cairn/law-2-no-remote', {
	refused: [['a remote function', 'src/routes/a/badges.remote.ts', `export const a = 1;`]],
	accepted: [['a form action', 'src/routes/a/+page.server.ts', `export const actions = {};`]]
});

testLaw('max-lines', {
	refused: [
		['61 lines of server code in a route', 'src/routes/a/+page.server.ts', lines(61)],
		['61 lines in an endpoint', 'src/routes/a/+server.ts', lines(61)],
		['301 lines in a file', act, lines(301)],
		['301 lines in a component', 'src/ui/Long.svelte', '<hr />\n'.repeat(301)]
	],
	accepted: [
		['60 lines and their comments in a route', 'src/routes/a/+page.server.ts', `// why\n\n${lines(60)}`],
		['300 lines in a file', act, lines(300)]
	]
});

const long = (count: number): string => `export function a() {\n${'\tb();\n'.repeat(count - 2)}}\n`;

testLaw('max-lines-per-function', {
	refused: [
		['61 lines in a function', act, long(61)],
		['61 lines in a function of a component', 'src/ui/A.svelte', `<script lang="ts">\n${long(61)}</script>`]
	],
	accepted: [
		['60 lines in a function', act, long(60)],
		['a long test', 'src/domains/badges/badge.test.ts', long(90)]
	]
});
