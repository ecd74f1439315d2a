// npm test [-- WORD…]: every test file whose path contains one of the words; without words, all of them.
// The last line is the sum of all runners: "N passed, N failed", and the exit code says the same.
import path from 'node:path';
import { sweepTestDatabases, testServer } from '#support/database-server.ts';
import { journeyFiles, runJourneys } from './test/run-journeys.ts';
import { nodeTestFiles, runNodeTests } from './test/run-node-tests.ts';
import { add, isGood, lastLine, type Sum } from './test/sum.ts';

async function runAll(words: string[]): Promise<Sum> {
	const server = await testServer();
	const interrupted = () => void server.stop().finally(() => process.exit(130));
	process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
	try {
		await sweepTestDatabases(server.connectionString);
		process.env.CAIRN_TEST_DATABASE_URL = server.connectionString;
		process.env.CAIRN_LOG ??= 'error';
		// Hundreds of processes read the same modules; Node keeps what it made of them.
		process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, '../.data/compiled');
		const units = await runNodeTests(nodeTestFiles(words));
		return add(units, await runJourneys(journeyFiles(words)));
	} finally {
		await server.stop();
	}
}

let sum: Sum = { passed: 0, failed: 1, skipped: 0 };
try {
	sum = await runAll(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`${(error as Error).stack}\n`);
}
if (sum.passed + sum.failed === 0) process.stderr.write('No test was run.\n');
if (sum.skipped > 0) process.stdout.write(`\n${sum.skipped} skipped, each with its reason above\n`);
process.stdout.write(`\n${lastLine(sum)}\n`);
process.exit(isGood(sum) ? 0 : 1);
