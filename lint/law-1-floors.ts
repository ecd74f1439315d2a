import path from 'node:path';
import type { Rule } from 'eslint';
import { eachImport } from './each-import.ts';
import { roomOf, whyNot } from './floors.ts';
import { fromRoot, resolveImport } from './resolve-import.ts';

/** Law 1: imports run downward, nothing sideways, a room's queries stay its own; the way there is an alias. */
export const floors: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const from = fromRoot(context.cwd, context.filename);
		return eachImport((specifier, node) => {
			const message = wrongWay(from, specifier);
			if (message) context.report({ node, message: `Law 1: ${message}.` });
		});
	}
};

function wrongWay(from: string, specifier: string): string | undefined {
	if (/^\$lib($|\/)/.test(specifier)) return 'there is no $lib here; write #domains/, #server/ or #ui/';
	const to = resolveImport(from, specifier);
	if (!to) return undefined;
	const built = roomOf(to) === 'build';
	if (specifier.startsWith('..') && !built) return wrongClimb(from, to) ?? whyNot(from, to);
	return whyNot(from, to);
}

/** `../` stays in the room; among routes it reaches only what lies beside a folder above, never a neighbour. */
function wrongClimb(from: string, to: string): string | undefined {
	const room = roomOf(from);
	if (roomOf(to) === 'entry') return undefined; // the entry has no alias
	if (room && room !== roomOf(to) && roomOf(to)) return `../ leaves ${room}; write the alias`;
	if (room === 'routes' && !from.startsWith(`${path.posix.dirname(to)}/`))
		return '../ reaches into a neighbouring route; move the file to the folder above both';
	return undefined;
}
