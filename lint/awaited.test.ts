import { testLaw } from './law-test.ts';

const script = (code: string): string =>
	`<script lang="ts">async function save() {} const send = async () => {}; ${code}</script>`;

testLaw('cairn/awaited', {
	refused: [
		['a lost promise', 'src/ui/A.svelte', script('function press() { save(); }')],
		['a lost promise of an arrow', 'src/ui/A.svelte', script('function press() { send(); }')]
	],
	accepted: [
		['an awaited one', 'src/ui/A.svelte', script('async function press() { await save(); }')],
		['one let go on purpose', 'src/ui/A.svelte', script('function press() { void send(); }')],
		[
			'a plain call',
			'src/ui/A.svelte',
			script('function rest() {} function press(save: () => void) { rest(); save(); }')
		]
	]
});
