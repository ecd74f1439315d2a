import type { Rule } from 'eslint';
import { fromRoot } from './resolve-import.ts';

/** Law 2: form actions, which work without JavaScript; no remote functions while they are experimental. */
export const noRemote: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create: (context) => ({
		Program: (node) => {
			if (/\.remote\.(ts|js)$/.test(fromRoot(context.cwd, context.filename)))
				context.report({ node, message: 'Law 2: no remote functions; write a form action.' });
		}
	})
};
