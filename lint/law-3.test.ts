import { testLaw } from './law-test.ts';

const page = 'src/routes/badges/+page.svelte';
const script = (code: string): string => `<script lang="ts">${code}</script>`;

testLaw('cairn/law-3-svelte-draws', {
	tree: {
		'src/domains/badges/badge.ts': `import type { Tables } from '#tables';\nimport { kinds } from './kinds.ts';\nexport const a = kinds;`,
		'src/domains/badges/kinds.ts': `export const kinds = ['skill'];`,
		'src/domains/badges/publish-badge.ts': `import { act } from '#server/act.ts';\nexport const a = act;`,
		'src/domains/badges/deep.ts': `import { a } from './publish-badge.ts';\nexport const b = a;`,
		'src/domains/badges/hash.ts': `import { createHash } from 'node:crypto';\nexport const b = createHash;`
	},
	refused: [
		['an action', page, script(`import { a } from '#domains/badges/publish-badge.ts';`)],
		['a file that reaches an action', page, script(`import { b } from '#domains/badges/deep.ts';`)],
		['a file that needs Node', page, script(`import { b } from '#domains/badges/hash.ts';`)],
		['queries', page, script(`import { a } from '#domains/badges/badges.sql.server.ts';`)],
		['permissions', page, script(`import { mayEdit } from '#domains/badges/may.ts';`)],
		['the ground', page, script(`import { now } from '#server/clock.ts';`)],
		['a package of standards', page, script(`import { verify } from '@cairn/credentials';`)],
		['an npm library that does not draw', page, script(`import { z } from 'zod';`)],
		['SvelteKit', page, script(`import { error } from '@sveltejs/kit';`)]
	],
	accepted: [
		['word files', page, script(`import { a } from '#domains/badges/badge.ts';`)],
		['a type of an action', page, script(`import type { A } from '#domains/badges/publish-badge.ts';`)],
		['siblings and ui', page, script(`import A from './A.svelte'; import Button from '#ui/Button.svelte';`)],
		[
			'messages and languages',
			page,
			script(`import { m } from '#messages'; import { getLocale } from '#languages';`)
		],
		[
			'client modules and the map',
			page,
			script(
				`import { page } from '$app/state'; import { Map } from 'maplibre-gl'; import { onMount } from 'svelte';`
			)
		]
	]
});

testLaw('cairn/law-3-words', {
	refused: [
		['a text', page, `<p>Publish this badge</p>`],
		['a text around a value', page, `<p>{1} badges</p>`],
		['an alternative text', page, `<img src="/a.png" alt="A badge" />`],
		['a label for the ear', 'src/ui/A.svelte', `<button type="button" aria-label="Close">×</button>`]
	],
	accepted: [
		['a message', page, `<p>{m.badge_publish()}</p><img src="/a.png" alt={m.badge_picture()} />`],
		['a name, a sign, a number', page, `<h1>Cairn</h1><p>12 · 3 %</p><img src="/a.png" alt="" />`],
		['a style and a script', page, `${script(`const word = 'badge';`)}<style>p { color: red; }</style>`]
	]
});

testLaw('cairn/law-3-page-head', {
	tree: {
		'src/routes/Shown.svelte': `<svelte:head><title>{title}</title></svelte:head>`,
		'src/routes/Plain.svelte': `<hr />`
	},
	refused: [
		['a page without title', page, `<h1>Cairn</h1>`],
		['a page whose part has none', page, script(`import Plain from '../Plain.svelte';`)],
		['the front page without title', 'src/routes/+page.svelte', `<h1>Cairn</h1>`]
	],
	accepted: [
		['the shared head', page, `${script(`import Head from '#ui/Head.svelte';`)}<Head title="x" />`],
		['a part that says it', page, script(`import Shown from '../Shown.svelte';`)],
		['a title of its own', page, `<svelte:head><title>{m.badge()}</title></svelte:head>`],
		['a component', 'src/ui/A.svelte', `<hr />`]
	]
});

testLaw('cairn/law-3-html-door', {
	refused: [['raw HTML in a page', page, `{@html '<b></b>'}`]],
	accepted: [['raw HTML in its door', 'src/ui/RichText.svelte', `{@html '<b></b>'}`]]
});

testLaw('svelte/valid-compile', {
	refused: [['a picture without alternative', page, `<img src="/a.png" />`]],
	accepted: [['a picture with one', page, `<img src="/a.png" alt="" />`]]
});
