// Every example, in the README and above the exports, runs and prints what it says.
import assert from 'node:assert/strict';
import { stripTypeScriptTypes } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { runInThisContext } from 'node:vm';
import * as library from '../src/index.ts';
import { examples } from './examples.ts';

/** What the comments behind or below `console.log` promise. */
function promisesOf(code: string): string[] {
	return [...code.matchAll(/console\.log\([^\n]*\);[ \n]*\/\/ (.*)/g)].map(([, promise = '']) => promise);
}

async function printedBy(code: string): Promise<unknown[][]> {
	const printed: unknown[][] = [];
	const body = stripTypeScriptTypes(code).replace(
		/import (\{[^}]*\}) from '@cairn\/credentials';/g,
		'const $1 = library;'
	);
	const run: (given: typeof library, console: { log(...values: unknown[]): void }) => Promise<void> =
		runInThisContext(`(async (library, console) => {${body}\n})`);
	await run(library, { log: (...values) => printed.push(values) });
	return printed;
}

test('there are examples', () => assert.ok(examples.length > 25));

for (const { place, code } of examples) {
	test(place, async () => {
		const printed = await printedBy(code);
		const promises = promisesOf(code);
		for (const [index, promise] of promises.entries()) {
			const values = printed[index] ?? [];
			const plain = values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
			const quoted = values.map((value) => inspect(value)).join(' ');
			const isKept = [plain, quoted].some((text) => promise === text || promise.startsWith(`${text}:`));
			assert.ok(isKept, `it says ${promise}, and prints ${plain}`);
		}
	});
}

test('every exported function has an example', () => {
	const all = examples.map(({ code }) => code).join('\n');
	const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
	const missing = functions.map(([name]) => name).filter((name) => !all.includes(name));
	assert.deepEqual(missing, []);
});
