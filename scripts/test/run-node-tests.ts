import { globSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { nothing, type Sum } from './sum.ts';

const root = path.resolve(import.meta.dirname, '../..');
const places = ['src', 'packages', 'tests', 'scripts', 'lint'];

/** Files whose path contains one of the words; without words, all. Journeys are run by Playwright. */
export function nodeTestFiles(words: string[]): string[] {
	return places
		.flatMap((place) => globSync(`${place}/**/*.test.{ts,js}`, { cwd: root }))
		.filter((file) => !file.includes('node_modules') && !file.startsWith(path.join('tests', 'journeys')))
		.filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
		.sort();
}

/** Runs the files two at a time, each in a process of its own, and prints as it goes. */
export async function runNodeTests(files: string[]): Promise<Sum> {
	if (files.length === 0) return nothing;
	let sum: Sum | undefined;
	const events = run({ files: files.map((file) => path.join(root, file)), concurrency: 2, cwd: root });
	events.on('test:summary', ({ file, counts }) => {
		if (file !== undefined) return; // of one file; the one without a name is of them all
		const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
		sum = { passed: counts.passed, failed, skipped: counts.skipped + counts.todo };
	});
	for await (const text of events.compose<NodeJS.ReadableStream>(new spec())) process.stdout.write(text);
	if (!sum) throw new Error('The test runner ended without a summary.');
	return sum;
}
