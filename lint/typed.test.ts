import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { houseConfig } from './house-config.ts';
import { houseRoot } from './house-files.ts';
import { plant } from './judge.ts';

const settings = {
	compilerOptions: {
		strict: true,
		module: 'esnext',
		moduleResolution: 'bundler',
		noEmit: true,
		target: 'es2024',
		types: ['node']
	},
	include: ['src']
};

const root = plant({
	'tsconfig.json': JSON.stringify(settings),
	'src/server/lost.ts': `export async function a(): Promise<void> {}\na();\nexport const b = JSON.parse('1');\nconsole.log(b!);\n`,
	'src/server/kept.ts': `export async function a(): Promise<void> {}\nawait a();\nexport const b: unknown = JSON.parse('1');\n`,
	'src/server/kept.test.ts': `import { test } from 'node:test';\ntest('a', () => {});\n`
});
symlinkSync(path.join(houseRoot, 'node_modules'), path.join(root, 'node_modules'));

test('a lost promise, a hidden any and a console are refused', async () => {
	const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: houseConfig(root) });
	const results = await eslint.lintFiles(['src']);
	const broken = Object.fromEntries(
		results.map(({ filePath, messages }) => [
			path.basename(filePath),
			messages.map(({ ruleId, message }) => ruleId ?? message)
		])
	);
	assert.deepEqual(broken, {
		'kept.test.ts': [],
		'kept.ts': [],
		'lost.ts': [
			'@typescript-eslint/no-floating-promises',
			'@typescript-eslint/no-unsafe-assignment',
			'no-console',
			'@typescript-eslint/no-non-null-assertion'
		]
	});
});

test('every law is an error in the settings of the house', async () => {
	const eslint = new ESLint({ cwd: houseRoot });
	for (const file of ['src/domains/badges/badge.ts', 'src/ui/Card.svelte', 'packages/credentials/src/a.ts']) {
		const config = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number]> };
		const laws = Object.entries(config.rules).filter(([name]) => name.startsWith('cairn/'));
		assert.equal(laws.length, 15);
		assert.deepEqual(
			laws.filter(([, [severity]]) => severity !== 2),
			[]
		);
	}
});
