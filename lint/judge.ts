import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { ESLint } from 'eslint';
import { houseConfig } from './house-config.ts';

export type Tree = Record<string, string>;

/** For tests: a tree of files on the disk, gone when the test file ends. */
export function plant(files: Tree): string {
	const root = mkdtempSync(path.join(tmpdir(), 'cairn-laws-'));
	for (const [file, code] of Object.entries(files)) {
		mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(root, file), code);
	}
	after(() => rmSync(root, { recursive: true, force: true }));
	return root;
}

/** For tests: the rules that refuse `code` if it stood at `file`, without those about types; sorted, each once. */
export function judgeIn(files: Tree = {}): (file: string, code: string) => Promise<string[]> {
	const root = plant(files);
	const eslint = new ESLint({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: houseConfig(root, false)
	});
	return async (file, code) => {
		const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
		const messages = result?.messages ?? [];
		return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
	};
}

/** One line of a table: a name for people, where, what. */
export type Case = [name: string, file: string, code: string];
