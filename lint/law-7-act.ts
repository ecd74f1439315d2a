import type { Rule } from 'eslint';
import { isDoor } from './doors.ts';
import { fromRoot } from './resolve-import.ts';

const opening = /^\s*(begin|commit|rollback|start\s+transaction|savepoint)\b/i;
const methods = ['transaction', 'startTransaction'];

type Tagged = Rule.Node & { tag: { name?: string }; quasi: { quasis: { value: { raw: string } }[] } };
type Query = { callee: { property?: { name?: string } }; arguments: { type: string; value?: unknown }[] };

/** Law 7: `act` is the sole holder of a transaction: change, audit row and jobs commit together. */
export const actHoldsTransaction: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (isDoor('transaction', file) || !/^(src|scripts|migrations)\//.test(file)) return {};
		const refuse = (node: Rule.Node): void =>
			context.report({ node, message: 'Law 7: only act() holds a transaction; pass its trx.' });
		return {
			CallExpression: (node) => {
				const { callee, arguments: args } = node as unknown as Query;
				const name = callee.property?.name ?? '';
				const begins = name === 'query' && typeof args[0]?.value === 'string' && opening.test(args[0].value);
				// With arguments it is one of a browser's own database, which no act can hold.
				if ((methods.includes(name) && args.length === 0) || begins) refuse(node);
			},
			TaggedTemplateExpression: (node) => {
				const { tag, quasi } = node as unknown as Tagged;
				if (tag.name === 'sql' && opening.test(quasi.quasis[0]?.value.raw ?? '')) refuse(node);
			}
		};
	}
};
