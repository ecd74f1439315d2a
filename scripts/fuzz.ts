// npm run fuzz [-- WORD…] [--times=N] [--seed=N]: the property tests at length, with a seed of their own. `npm test`
// runs the same tests short and with fixed seeds. What fails prints its seed and path, which go into the test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeTestFiles } from './test/run-node-tests.ts';

const root = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const option = (name: string, otherwise: number): string =>
	args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? String(otherwise);
const words = args.filter((arg) => !arg.startsWith('--'));

const files = nodeTestFiles(words).filter((file) =>
	/from 'fast-check'/.test(readFileSync(path.join(root, file), 'utf8'))
);
if (files.length === 0) {
	process.stderr.write('No property test has one of these words in its path.\n');
	process.exit(1);
}
const [times, seed] = [option('times', 50), option('seed', Date.now() % 2 ** 31)];
process.stdout.write(`${files.length} files, ${times} times their runs, seed ${seed}\n`);
const child = spawn(
	process.execPath,
	['--import', path.join(root, 'scripts/fuzz/run-longer.ts'), '--test', '--test-concurrency=2', ...files],
	{ cwd: root, stdio: 'inherit', env: { ...process.env, CAIRN_FUZZ_TIMES: times, CAIRN_FUZZ_SEED: seed } }
);
const [code] = (await once(child, 'exit')) as [number | null];
process.exit(code ?? 1);
