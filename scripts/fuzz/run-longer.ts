// Loaded before a property test: it gets fast-check with longer runs in place of fast-check.
import { registerHooks } from 'node:module';

const longer = new URL('longer-fast-check.ts', import.meta.url).href;

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'fast-check' && context.parentURL !== longer
			? { url: longer, shortCircuit: true }
			: next(specifier, context)
});
