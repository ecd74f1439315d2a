import { testLaw } from './law-test.ts';

const page = 'src/routes/badges/+page.svelte';
const script = (code: string): string => `<script lang="ts">${code}</script>`;

testLaw('no-restricted-imports', {
	refused: [
		["Kit's own enhance, which loses refusals", page, script(`import { enhance } from '$app/forms';`)]
	],
	accepted: [
		["the house's enhance", page, script(`import { enhance } from '#ui/enhance.ts';`)],
		['the rest of the module', page, script(`import { deserialize } from '$app/forms';`)]
	]
});
