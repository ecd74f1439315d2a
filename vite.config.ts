import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { baseLocale, locales } from '#languages';
import { leftOut } from './scripts/bundle/left-out.ts';
import { oneLanguage } from './scripts/bundle/one-language.ts';
import { sharedChunks } from './scripts/bundle/shared-chunks.ts';

const shared = sharedChunks();

export default defineConfig({
	environments: {
		client: { build: { rolldownOptions: shared.options } }
	},
	plugins: [
		oneLanguage(locales, baseLocale),
		leftOut(),
		shared.plugin,
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
