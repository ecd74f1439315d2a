import path from 'node:path';
import manifest from '../package.json' with { type: 'json' };

const aliases = Object.entries(manifest.imports).map(
	([alias, target]) => [alias, typeof target === 'string' ? target : target.default] as const
);

/**
 * The root-relative path that an import names, or undefined for what is not ours (npm, `node:`, `$app`).
 * Pure: it does not look whether the file is there.
 */
export function resolveImport(from: string, specifier: string): string | undefined {
	if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
	if (specifier.startsWith('@cairn/')) return packagePath(specifier);
	for (const [alias, target] of aliases) {
		const star = alias.indexOf('*');
		if (star < 0 && alias === specifier) return path.posix.normalize(target);
		if (star > 0 && specifier.startsWith(alias.slice(0, star)))
			return path.posix.normalize(target.replace('*', specifier.slice(star)));
	}
	return undefined;
}

function packagePath(specifier: string): string {
	const [, name, ...rest] = specifier.split('/');
	return rest.length ? `packages/${name}/src/${rest.join('/')}` : `packages/${name}/src/index.ts`;
}

/** A file's name as the laws speak of it: relative to the root, with `/`. */
export const fromRoot = (root: string, file: string): string =>
	path.relative(root, file).split(path.sep).join('/');
