import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './imports-of.ts';
import { resolveImport } from './resolve-import.ts';

const serverOnly = /^(node:|kysely|pg$|pino|better-auth|graphile-worker|\$app\/server|@sveltejs\/kit)/;
const serverPath = /^(src\/server\/|generated\/tables)|\.server\.ts$|(^|\/)may\.ts$/;
/** What the compiler of messages writes: thousands of files, pure by how they are made. */
const messages = /^generated\/messages\//;

/**
 * A word file holds types and pure functions, safe in a browser: nothing that it imports as a value, however
 * far down, touches the server. The answer is read from the disk, so it cannot drift from a list of names.
 * Returns the import that spoils it, or undefined.
 */
export function spoilsWords(root: string, file: string, seen = new Set<string>()): string | undefined {
	if (serverPath.test(file)) return file;
	const onDisk = path.join(root, file);
	if (messages.test(file) || seen.has(file) || !existsSync(onDisk)) return undefined;
	seen.add(file);
	for (const { specifier, typeOnly } of importsOf(file, readFileSync(onDisk, 'utf8'))) {
		if (typeOnly) continue;
		if (serverOnly.test(specifier)) return specifier;
		const next = resolveImport(file, specifier);
		const spoiler = next && spoilsWords(root, next, seen);
		if (spoiler) return spoiler;
	}
	return undefined;
}
