import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from 'eslint';
import { eachImport } from './each-import.ts';
import { fromRoot, resolveImport } from './resolve-import.ts';

type Element = Rule.Node & { name: { name?: string } };

/** Every page says its title: through `#ui/Head.svelte`, a `<title>`, or a component of its route that does. */
export const pageHead: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const page = fromRoot(context.cwd, context.filename);
		if (!/^src\/routes\/.*\+page(@[^/]*)?\.svelte$/.test(page)) return {};
		let titled = false;
		return {
			...eachImport((specifier) => {
				const part = specifier.startsWith('.') ? resolveImport(page, specifier) : undefined;
				titled ||= !!part?.endsWith('.svelte') && saysTitle(path.join(context.cwd, part));
			}),
			SvelteElement: (node: Rule.Node) => {
				titled ||= ['Head', 'title'].includes((node as Element).name.name ?? '');
			},
			'Program:exit': (node) => {
				if (!titled)
					context.report({ node, message: 'A page has a title: draw <Head …> from #ui/Head.svelte.' });
			}
		};
	}
};

const saysTitle = (file: string): boolean =>
	existsSync(file) && /<svelte:head>|<Head\b/.test(readFileSync(file, 'utf8'));
