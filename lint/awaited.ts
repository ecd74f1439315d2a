import type { Rule, Scope } from 'eslint';
import { fromRoot } from './resolve-import.ts';

type Made = { async?: boolean; init?: { async?: boolean } | null };

/**
 * A component awaits, or voids on purpose, the async functions of its own. Types would tell more, but on every
 * component they cost more than the rest of the lint together; `no-floating-promises` reads the `.ts` files.
 */
export const awaited: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		if (!fromRoot(context.cwd, context.filename).endsWith('.svelte')) return {};
		return {
			'ExpressionStatement > CallExpression > Identifier.callee': (node: Rule.Node & { name: string }) => {
				if (isAsync(context.sourceCode.getScope(node), node.name))
					context.report({
						node,
						message: `Await ${node.name}(), or say void: its mistake would go unseen.`
					});
			}
		};
	}
};

function isAsync(from: Scope.Scope, name: string): boolean {
	for (let scope: Scope.Scope | null = from; scope; scope = scope.upper) {
		const made = scope.set.get(name)?.defs[0]?.node as Made | undefined;
		if (made) return (made.async ?? made.init?.async) === true;
	}
	return false;
}
