import { createHash } from 'node:crypto';

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

const scriptsIn = (html: string): string[] => [...html.matchAll(inline)].map(([, text = '']) => text);
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Of the scripts that stand in a page: what each that was changed hashed to, and hashes to now. */
export function changedHashes(before: string, after: string): [was: string, is: string][] {
	if (before === after) return [];
	const now = scriptsIn(after);
	return scriptsIn(before).flatMap((text, at): [string, string][] => {
		const changed = now[at];
		return changed === undefined || changed === text ? [] : [[hashOf(text), hashOf(changed)]];
	});
}

/** Kit writes the policy before the page has its last words. A script that it did not allow is not allowed here either. */
export const allowChanged = (policy: string, changed: [was: string, is: string][]): string =>
	changed.reduce((said, [was, is]) => said.replace(`'${was}'`, `'${is}'`), policy);
