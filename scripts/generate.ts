// npm run generate: writes every file that a tool writes. With --check: names those that differ from what it would write.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { envExample, withSettingsTable } from './generate/settings-docs.ts';
import { generateTables } from './generate/tables.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) =>
	existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';

/** Each from the source it belongs to: the settings, or the migrations. */
const writers: Record<string, () => string | Promise<string>> = {
	'.env.example': envExample,
	'docs/self-hosting.md': () => withSettingsTable(read('docs/self-hosting.md')),
	'generated/tables.ts': generateTables
};

const checking = process.argv.includes('--check');
for (const [file, write] of Object.entries(writers)) {
	const wanted = await write();
	if (read(file) === wanted) continue;
	if (checking) {
		process.stderr.write(`${file} is not what "npm run generate" writes: run it and commit the result.\n`);
		process.exitCode = 1;
	} else {
		writeFileSync(path.join(root, file), wanted);
		process.stdout.write(`wrote ${file}\n`);
	}
}
