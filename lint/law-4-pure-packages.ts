import type { Rule } from 'eslint';
import { isTest } from './floors.ts';
import { eachImport } from './each-import.ts';
import { globalUses } from './law-2-http.ts';
import { fromRoot } from './resolve-import.ts';

const outside =
	/^(node:)?(fs|http|https|http2|net|dns|tls|dgram|child_process|worker_threads|cluster|timers|process|os)($|\/)/;
const database = /^(pg|kysely|undici|better-auth|pino|#(?!platform$))/;
const outsideNames = [
	'fetch',
	'process',
	'XMLHttpRequest',
	'WebSocket',
	'performance',
	'setTimeout',
	'setInterval'
];
const random = ['randomBytes', 'randomUUID', 'getRandomValues', 'randomInt', 'randomFillSync', 'randomFill'];

/** Law 4: packages have no network, clock, randomness or database of their own; they are arguments. */
export const purePackages: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (!/^packages\/[^/]+\/src\//.test(file) || isTest(file)) return {};
		const refuse = (node: unknown, what: string): void =>
			context.report({
				node: node as Rule.Node,
				message: `Law 4: ${what} is an argument of a package, never its own.`
			});
		return {
			...eachImport((specifier, node) => {
				if (outside.test(specifier) || database.test(specifier)) refuse(node, specifier);
			}),
			ImportSpecifier: (node) => {
				if ('name' in node.imported && random.includes(node.imported.name)) refuse(node, node.imported.name);
			},
			MemberExpression: (node) => {
				const what = clockOrChance(context.sourceCode.getText(node));
				if (what) refuse(node, what);
			},
			NewExpression: (node) => {
				if ('name' in node.callee && node.callee.name === 'Date' && !node.arguments.length)
					refuse(node, 'the clock');
			},
			CallExpression: (node) => {
				if ('name' in node.callee && node.callee.name === 'Date') refuse(node, 'the clock');
			},
			'Program:exit': () => {
				for (const name of outsideNames)
					for (const use of globalUses(context.sourceCode, name))
						if (!isTypeUse(use)) refuse(use.identifier, name);
			}
		};
	}
};

function clockOrChance(text: string): string | undefined {
	if (/^(globalThis\.)?(Date\.now|Temporal\.Now)$/.test(text)) return 'the clock';
	if (/^(globalThis\.)?Math\.random$/.test(text)) return 'chance';
	if (/\b(crypto|webcrypto)\./.test(text) && random.some((name) => text.endsWith(`.${name}`)))
		return 'chance';
	return /^globalThis\.(fetch|process)$/.test(text) ? text : undefined;
}

/** `fetch: typeof fetch` describes the argument; it calls nothing. */
function isTypeUse(use: object): boolean {
	return 'isTypeReference' in use && use.isTypeReference === true;
}
