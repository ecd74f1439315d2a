import type { Rule } from 'eslint';
import { isDoor } from './doors.ts';
import { eachImport } from './each-import.ts';
import { isTest } from './floors.ts';
import { fromRoot, resolveImport } from './resolve-import.ts';
import { spoilsWords } from './word-file.ts';

const isMay = (file: string): boolean => /^src\/domains\/[^/]+\/may\.ts$/.test(file);

/** Law 6: permissions are pure functions in `may.ts`; the action asks them, the page never does. */
export const may: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (isTest(file)) return {};
		if (isMay(file)) return pure(context, file);
		if (file.startsWith('src/routes/') || file.startsWith('src/ui/')) return neverAsks(context, file);
		return file.startsWith('src/domains/') && !isDoor('nobodyActs', file)
			? asksBeforeActing(context, file)
			: {};
	}
};

function pure(context: Rule.RuleContext, file: string): Rule.RuleListener {
	const refuse = (node: Rule.Node, what: string): void =>
		context.report({ node, message: `Law 6: may.ts is pure; ${what}.` });
	const notAsync = (node: Rule.Node): void => {
		if ('async' in node && node.async) refuse(node, 'what it needs to know is an argument, not awaited');
	};
	return {
		...eachImport((specifier, node, typeOnly) => {
			const to = typeOnly ? undefined : resolveImport(file, specifier);
			if (typeOnly || (to && isMay(to))) return;
			if (!to || spoilsWords(context.cwd, to)) refuse(node, `${specifier} is neither a type nor a word file`);
		}),
		FunctionDeclaration: notAsync,
		ArrowFunctionExpression: notAsync,
		FunctionExpression: notAsync
	};
}

function neverAsks(context: Rule.RuleContext, file: string): Rule.RuleListener {
	return eachImport((specifier, node, typeOnly) => {
		if (!typeOnly && isMay(resolveImport(file, specifier) ?? ''))
			context.report({
				node,
				message: 'Law 6: the action asks what a person may do; the page draws its answer.'
			});
	});
}

function asksBeforeActing(context: Rule.RuleContext, file: string): Rule.RuleListener {
	let acts: Rule.Node | undefined;
	let asks = false;
	return {
		...eachImport((specifier, node, typeOnly) => {
			const to = typeOnly ? undefined : resolveImport(file, specifier);
			if (to === 'src/server/act.ts' && importsAct(node)) acts = node;
			if (to && isMay(to)) asks = true;
		}),
		'Program:exit': () => {
			if (acts && !asks)
				context.report({
					node: acts,
					message: 'Law 6: an action that changes something asks a function of may.ts.'
				});
		}
	};
}

function importsAct(node: Rule.Node): boolean {
	if (node.type !== 'ImportDeclaration') return true;
	return node.specifiers.some(
		(one) => 'imported' in one && 'name' in one.imported && one.imported.name === 'act'
	);
}
