import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { baseLocale, locales } from '#languages';
import { oneLanguage } from './scripts/bundle/one-language.ts';

/**
 * What many pages share comes in few files: fifty small ones cost a phone more in headers and round trips than in code.
 * What only some pages need stays apart.
 */
const chunks = [
	{ name: 'base', minShareCount: 60, priority: 2 },
	{ name: 'shared', minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 2500, priority: 1 }
];

export default defineConfig({
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } }
	},
	plugins: [
		oneLanguage(locales, baseLocale),
		sveltekit({
			// A cold page needs no stylesheet of its own before it can be painted.
			inlineStyleThreshold: 100_000,
			adapter: adapter({ out: 'build', precompress: true }),
			csp: {
				// A page may be shared by visitors for some seconds: a nonce would be, too.
				mode: 'hash',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					// Pictures, colours of a city and view transitions set styles on elements.
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:', 'blob:'],
					'worker-src': ['self', 'blob:'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	]
});
