import type { Rule } from 'eslint';
import { clientModules, drawingPackages } from './doors.ts';
import { eachImport } from './each-import.ts';
import { roomOf } from './floors.ts';
import { fromRoot, resolveImport } from './resolve-import.ts';
import { spoilsWords } from './word-file.ts';

/** Law 3: a `.svelte` file draws. Types of anything; values of siblings, `#ui`, messages and word files. */
export const svelteDraws: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const from = fromRoot(context.cwd, context.filename);
		if (!from.endsWith('.svelte')) return {};
		return eachImport((specifier, node, typeOnly) => {
			const message = typeOnly ? undefined : doesMoreThanDraw(context.cwd, from, specifier);
			if (message) context.report({ node, message: `Law 3: a .svelte file draws; ${message}.` });
		});
	}
};

function doesMoreThanDraw(root: string, from: string, specifier: string): string | undefined {
	if (clientModules.test(specifier) || drawingPackages.test(specifier)) return undefined;
	const to = resolveImport(from, specifier);
	if (!to) return `${specifier} is not among what draws (lint/doors.ts)`;
	const room = roomOf(to) ?? '';
	if (room === 'messages') return undefined;
	if (['server', 'tables', 'packages'].includes(room))
		return `${specifier} is the ground; let the route pass what it needs`;
	const spoiler = spoilsWords(root, to);
	if (!spoiler) return undefined;
	return spoiler === to
		? `${specifier} is not a word file`
		: `${specifier} is not a word file, it reaches ${spoiler}`;
}
