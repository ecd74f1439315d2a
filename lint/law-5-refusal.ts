import type { Rule, Scope } from 'eslint';
import { isDoor } from './doors.ts';
import { isTest } from './floors.ts';
import { fromRoot } from './resolve-import.ts';

type Thrown = { type: string; name?: string; callee?: { name?: string } };
type Maker = { init?: { body?: Thrown } | null };
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
			if (!isRefusal(thrown) && !makesRefusal(context, node, thrown) && !isCaught(context, node, thrown))
				context.report({
					node,
					message: 'Law 5: refuse with `throw new Refusal(code)`, or throw on what was caught.'
				});
		}
	};
}

const isRefusal = (thrown: Thrown | undefined): boolean =>
	thrown?.type === 'NewExpression' && thrown.callee?.name === 'Refusal';

/** `throw unreadable(key)`, where this very file says `const unreadable = (key) => new Refusal(…)`. */
function makesRefusal(context: Rule.RuleContext, node: Rule.Node, thrown: Thrown): boolean {
	if (thrown.type !== 'CallExpression') return false;
	const maker = madeBy(context, node, thrown.callee?.name)?.node as Maker | undefined;
	return isRefusal(maker?.init?.body);
}

function isCaught(context: Rule.RuleContext, node: Rule.Node, thrown: Thrown): boolean {
	return thrown.type === 'Identifier' && madeBy(context, node, thrown.name)?.type === 'CatchClause';
}

function madeBy(context: Rule.RuleContext, node: Rule.Node, name = ''): Scope.Definition | undefined {
	let scope: Scope.Scope | null = context.sourceCode.getScope(node);
	for (; scope; scope = scope.upper) {
		const variable = scope.set.get(name);
		if (variable) return variable.defs[0];
	}
	return undefined;
}

/** Three refusal statuses side by side in one literal: somebody begins a second table. */
function isStatusTable({ properties }: Table): boolean {
	const statuses = properties.filter(
		({ value }) =>
			value?.type === 'Literal' && typeof value.value === 'number' && value.value >= 400 && value.value < 600
	);
	return statuses.length >= 3 && statuses.length === properties.length;
}
