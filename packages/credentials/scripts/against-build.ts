// Loaded before a test: what it imports of `src` is taken from the build instead.
import { registerHooks } from 'node:module';

const root = new URL('..', import.meta.url).href;
const [source, built] = [`${root}src/`, `${root}build/lib/`];

registerHooks({
	resolve(specifier, context, next) {
		const resolved = next(specifier, context);
		const { url } = resolved;
		if (!url.startsWith(source) || url.endsWith('.test.ts')) return resolved;
		return { ...resolved, url: `${built}${url.slice(source.length, -2)}js`, format: 'module' };
	}
});
