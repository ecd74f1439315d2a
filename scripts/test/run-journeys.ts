import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nothing, type Sum } from './sum.ts';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results', 'journeys.json');

export function journeyFiles(words: string[]): string[] {
	return globSync('tests/journeys/**/*.test.ts', { cwd: root }).filter(
		(file) => words.length === 0 || words.some((word) => file.includes(word))
	);
}

/** Runs the journeys in a real browser; see playwright.config.ts. */
export async function runJourneys(files: string[]): Promise<Sum> {
	if (files.length === 0) return nothing;
	rmSync(results, { force: true });
	mkdirSync(path.dirname(results), { recursive: true });
	const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
	const child = spawn(process.execPath, [playwright, 'test', '--reporter=list,json', ...files], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: results }
	});
	const [code] = (await once(child, 'exit')) as [number | null];
	tellWhatWasSeen();
	return counted(code);
}

/** What stood on the pages where journeys failed, in words: where nobody can open pictures, this is all there is. */
function tellWhatWasSeen(): void {
	for (const file of globSync('test-results/journeys/*/error-context.md', { cwd: root })) {
		process.stdout.write(`\n── ${file}\n${readFileSync(path.join(root, file), 'utf8').slice(0, 6000)}\n`);
	}
}

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** A run that broke before or between its tests (no server, no browser) counts as a failure of its own. */
function counted(code: number | null): Sum {
	try {
		const { stats } = JSON.parse(readFileSync(results, 'utf8')) as Report;
		const failed = stats.unexpected + stats.flaky;
		return {
			passed: stats.expected,
			failed: code !== 0 && failed === 0 ? 1 : failed,
			skipped: stats.skipped
		};
	} catch {
		process.stderr.write('The journeys ended without a report.\n');
		return { ...nothing, failed: 1 };
	}
}
