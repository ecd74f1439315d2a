import type { Rule } from 'eslint';
import { isDoor } from './doors.ts';
import { eachImport } from './each-import.ts';
import { roomOf } from './floors.ts';
import { fromRoot } from './resolve-import.ts';

const queries = [
	'selectFrom',
	'insertInto',
	'updateTable',
	'deleteFrom',
	'mergeInto',
	'replaceInto',
	'executeQuery'
];
const drivers = /^(kysely($|\/)|pg($|-))/;

/** Law 7: SQL lives in a room's `*.sql.server.ts`; who reads an action need not read queries. */
export const sqlInItsRoom: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (isDoor('sql', file) || file.endsWith('.sql.server.ts') || !roomOf(file)) return {};
		const refuse = (node: Rule.Node, what: string): void =>
			context.report({ node, message: `Law 7: ${what} belongs in a *.sql.server.ts file of its room.` });
		return {
			...eachImport((specifier, node, typeOnly) => {
				if (!typeOnly && drivers.test(specifier)) refuse(node, `SQL (${specifier})`);
			}),
			MemberExpression: (node) => {
				if ('name' in node.property && queries.includes(node.property.name)) refuse(node, node.property.name);
			}
		};
	}
};
