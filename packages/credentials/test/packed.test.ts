// What is published: the archive that `npm pack` makes, JavaScript and types, tried as its users will have it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import ts from 'typescript';
import { testBuilt } from '../scripts/test-built.ts';
import { examples } from './examples.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build');
const copy = path.join(root, '.cache/copy');

type Archive = { filename: string; files: { path: string }[] };
let archive: Archive;

/** `npm pack` in a copy, since other tests read the package.json that npm changes meanwhile, and the archive unpacked. */
before(() => {
	rmSync(copy, { recursive: true, force: true });
	for (const name of ['src', 'scripts', 'README.md', 'LICENSE', 'package.json']) {
		cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
	}
	const npm = spawnSync('npm', ['pack', '--json', '--silent'], { cwd: copy, encoding: 'utf8' });
	assert.equal(npm.status, 0, npm.stderr);
	[archive] = JSON.parse(npm.stdout) as [Archive];
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const packed = path.join(copy, archive.filename);
	const tar = spawnSync('tar', ['-xzf', packed, '-C', folder, '--strip-components=1'], { encoding: 'utf8' });
	assert.equal(tar.status, 0, tar.stderr);
});

test('packing leaves the sources as they were', () => {
	const [ours, theirs] = [root, copy].map((place) => readFileSync(path.join(place, 'package.json'), 'utf8'));
	assert.equal(theirs, ours);
	assert.equal(existsSync(path.join(copy, 'lib')), false);
});

test('the archive holds the library, its types, README and LICENSE, and nothing else', () => {
	const { files } = archive;
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

type Problem = { file: string; text: string };

/** What a strict compiler says of these files, which stand beside the package while it looks. */
function problemsOf(files: Record<string, string>, more: ts.CompilerOptions): Problem[] {
	const places = Object.entries(files).map(([name, code]) => {
		const place = path.join(folder, name);
		writeFileSync(place, code);
		return place;
	});
	const program = ts.createProgram(places, {
		strict: true,
		exactOptionalPropertyTypes: true,
		noUncheckedIndexedAccess: true,
		noEmit: true,
		skipDefaultLibCheck: true,
		target: ts.ScriptTarget.ES2023,
		lib: ['lib.es2024.d.ts'],
		types: [],
		...more
	});
	const problems = ts.getPreEmitDiagnostics(program);
	for (const place of places) rmSync(place);
	return problems.map(({ messageText, file }) => ({
		file: path.basename(file?.fileName ?? ''),
		text: ts.flattenDiagnosticMessageText(messageText, ' ')
	}));
}

const forNode = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
const forBundler = {
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	customConditions: ['browser']
};

for (const [name, options] of [
	['Node', forNode],
	['a bundler', forBundler]
] as const) {
	test(`its types are there for who builds for ${name}, strict and without skipping anything`, () => {
		const problems = problemsOf({ 'consumer.ts': consumer }, options);
		assert.deepEqual(
			problems.map(({ file }) => file),
			['consumer.ts'],
			JSON.stringify(problems)
		);
		assert.match(problems[0]?.text ?? '', /achievement/);
	});
}

test('the examples are good TypeScript for its strictest readers', () => {
	const files = examples.map(({ code }, index) => [`example-${index}.ts`, code] as const);
	const problems = problemsOf(Object.fromEntries(files), {
		...forNode,
		types: ['node'],
		skipLibCheck: true
	});
	const told = problems.map(({ file, text }) => {
		const [, index = '-1'] = /(\d+)\.ts$/.exec(file) ?? [];
		return `${examples[Number(index)]?.place}: ${text}`;
	});
	assert.deepEqual(told, []);
});

test('the examples of README and of every export run against it, and the published answers come out', () => {
	assert.ok(
		testBuilt(process.execPath, ['test/examples.test.ts', 'test/vectors.test.ts', 'src/clr/clr.test.ts'])
	);
});
