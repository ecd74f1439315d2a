import type { Rule } from 'eslint';
import { fromRoot } from './resolve-import.ts';

type Element = Rule.Node & { name: { name?: string } };

/** Every page says its title, through `#ui/Head.svelte` or a `<title>` of its own. */
export const pageHead: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		if (!/^src\/routes\/.*\+page(@[^/]*)?\.svelte$/.test(fromRoot(context.cwd, context.filename))) return {};
		let titled = false;
		return {
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
