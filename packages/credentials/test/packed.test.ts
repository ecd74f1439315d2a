// What is published: JavaScript and types, made by scripts/pack.ts, tried as its users will have it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import ts from 'typescript';
import { pack } from '../scripts/pack.ts';
import { testBuilt } from '../scripts/test-built.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build');

before(() => void pack(folder));

test('the archive holds the library, its types, README and LICENSE, and nothing else', () => {
	const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: folder,
		encoding: 'utf8'
	});
	const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
	const names = files.map((file) => file.path).filter((name) => !name.startsWith('lib/'));
	assert.deepEqual(names.sort(), ['LICENSE', 'README.md', 'package.json']);
	const library = files.map((file) => file.path).filter((name) => name.startsWith('lib/'));
	for (const name of library) assert.match(name, /^lib\/[a-z0-9/-]+\.(js|d\.ts)$/);
	for (const name of library) assert.doesNotMatch(name, /test/);
	assert.ok(library.includes('lib/index.js') && library.includes('lib/index.d.ts'));
});

test('its package.json points at what is there', () => {
	const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
		string,
		object
	>;
	const targets = JSON.stringify([manifest.exports, manifest.imports]).match(/\.\/[a-z/.-]+/g) ?? [];
	assert.ok(targets.length > 6);
	for (const target of targets) {
		if (target === './types') continue;
		assert.doesNotThrow(() => readFileSync(path.join(folder, target)), target);
	}
	assert.doesNotMatch(JSON.stringify(manifest), /\.\/src|\.test\./);
});

// Right but for one thing, which its types must notice: a badge has an achievement.
const consumer = `
import { issue, keyFromSeed, openBadgeCredential, toElm, verify, type Verification } from '@cairn/credentials';
import type { OpenBadgeCredential } from '@cairn/credentials/types';
export async function judge(badge: OpenBadgeCredential): Promise<Verification['verdict']> {
	const key = keyFromSeed(new Uint8Array(32));
	const signed = await issue(badge, { key, verificationMethod: 'did:key:x#x', created: new Date(0) });
	const title: string | undefined = toElm(signed).id;
	openBadgeCredential({ id: title, issuer: { id: 'did:web:x' }, validFrom: '2026-03-01T09:00:00Z', subject: {} });
	return (await verify(signed, { now: new Date(0) })).verdict;
}
`;

for (const [name, module, moduleResolution, customConditions] of [
	['Node', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, undefined],
	['a bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, ['browser']]
] as const) {
	test(`its types are there for who builds for ${name}, strict and without skipping anything`, () => {
		const file = path.join(folder, 'consumer.ts');
		writeFileSync(file, consumer);
		const program = ts.createProgram([file], {
			strict: true,
			exactOptionalPropertyTypes: true,
			noEmit: true,
			skipDefaultLibCheck: true,
			module,
			moduleResolution,
			...(customConditions ? { customConditions: [...customConditions] } : {}),
			target: ts.ScriptTarget.ES2023,
			lib: ['lib.es2024.d.ts'],
			types: []
		});
		const problems = ts
			.getPreEmitDiagnostics(program)
			.map(
				({ messageText, file: where }) =>
					`${where?.fileName} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
			);
		rmSync(file);
		assert.equal(problems.length, 1, problems.join('\n'));
		assert.match(problems[0] ?? '', /consumer\.ts .*achievement/);
	});
}

test('the examples of README and of every export run against it, and the published answers come out', () => {
	assert.ok(
		testBuilt(process.execPath, ['test/examples.test.ts', 'test/vectors.test.ts', 'src/clr/clr.test.ts'])
	);
});
