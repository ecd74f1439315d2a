import type { Rule } from 'eslint';
import { isDoor } from './doors.ts';
import { fromRoot } from './resolve-import.ts';

/** Law 3: prepared HTML reaches a page through few, named components, so a review knows where to look. */
export const htmlDoor: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		if (isDoor('html', fromRoot(context.cwd, context.filename))) return {};
		return {
			'SvelteMustacheTag[kind="raw"]': (node: Rule.Node) =>
				context.report({
					node,
					message: 'Law 3: {@html} is drawn by #ui/RichText.svelte (see lint/doors.ts).'
				})
		};
	}
};
