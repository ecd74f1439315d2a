import type { Rule } from 'eslint';
import { fromRoot } from './resolve-import.ts';

/** An index gathers; the service worker's is the name that SvelteKit gives it. */
const isIndex = /^src\/(?!service-worker\/).*\/index(\.svelte)?\.(ts|js)$/;

/** Law 1: in src/ a name is imported from the file that makes it; packages have one door, their index. */
export const noBarrels: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (!file.startsWith('src/')) return {};
		const refuse = (node: Rule.Node): void =>
			context.report({ node, message: 'Law 1: no barrels in src/; import from the file that makes it.' });
		return {
			Program: (node) => {
				if (isIndex.test(file)) refuse(node as Rule.Node);
			},
			ExportAllDeclaration: refuse,
			ExportNamedDeclaration: (node) => {
				if (node.source) refuse(node);
			}
		};
	}
};
