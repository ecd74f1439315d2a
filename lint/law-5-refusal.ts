import type { Rule, Scope } from 'eslint';
import { isDoor } from './doors.ts';
import { isTest } from './floors.ts';
import { fromRoot } from './resolve-import.ts';

type Thrown = { type: string; name?: string; callee?: { name?: string } };
type Table = { properties: { value?: { type: string; value?: unknown } }[] };

/** Law 5: one way to refuse. A room throws a Refusal, or throws on what it caught; anything else is a bug. */
export const refusal: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (!file.startsWith('src/') || isTest(file)) return {};
		return {
			...(file.startsWith('src/domains/') ? onlyRefusals(context) : {}),
			ObjectExpression: (node) => {
				if (!isDoor('statusTable', file) && isStatusTable(node as unknown as Table))
					context.report({
						node,
						message: 'Law 5: the one code → status table is in src/server/refusal.ts.'
					});
			}
		};
	}
};

function onlyRefusals(context: Rule.RuleContext): Rule.RuleListener {
	return {
		ThrowStatement: (node) => {
			const thrown = node.argument as unknown as Thrown;
			const refuses = thrown.type === 'NewExpression' && thrown.callee?.name === 'Refusal';
			if (!refuses && !isCaught(context, node, thrown))
				context.report({
					node,
					message: 'Law 5: refuse with `throw new Refusal(code)`, or throw on what was caught.'
				});
		}
	};
}

function isCaught(context: Rule.RuleContext, node: Rule.Node, thrown: Thrown): boolean {
	let scope: Scope.Scope | null = context.sourceCode.getScope(node);
	for (; scope; scope = scope.upper) {
		const variable = scope.set.get(thrown.name ?? '');
		if (variable) return variable.defs.some((def) => def.type === 'CatchClause');
	}
	return false;
}

/** Three refusal statuses side by side in one literal: somebody begins a second table. */
function isStatusTable({ properties }: Table): boolean {
	const statuses = properties.filter(
		({ value }) =>
			value?.type === 'Literal' && typeof value.value === 'number' && value.value >= 400 && value.value < 600
	);
	return statuses.length >= 3 && statuses.length === properties.length;
}
