// npm run check: everything that must hold, in the order of how soon it tells. With --static: what needs no test run.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const tool = (script: string) => path.join('node_modules', script);

type Step = { name: string; args: string[] };

const still: Step[] = [
	{ name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
	{ name: 'sync', args: [tool('@sveltejs/kit/svelte-kit.js'), 'sync'] },
	{
		name: 'types',
		args: [tool('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.json', '--fail-on-warnings']
	},
	{ name: 'lint', args: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
	{ name: 'messages', args: ['lint/check-messages.ts'] },
	{ name: 'generated files', args: ['scripts/generate.ts', '--check'] },
	{ name: 'build', args: ['scripts/bootstrap.mjs', 'start'] }
];
const moving: Step[] = [
	{ name: 'browser for the journeys', args: ['scripts/bootstrap.mjs', 'test'] },
	{ name: 'tests', args: ['scripts/test.ts'] }
];

/** Every step runs, so that one look shows all that is wrong. */
function failuresOf(steps: Step[]): string[] {
	return steps
		.filter(({ name, args }) => {
			const since = Date.now();
			process.stdout.write(`\n── ${name}\n`);
			const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
			const seconds = ((Date.now() - since) / 1000).toFixed(1);
			process.stdout.write(`${status === 0 ? '✔' : '✖'} ${name} (${seconds} s)\n`);
			return status !== 0;
		})
		.map(({ name }) => name);
}

const steps = process.argv.includes('--static') ? still : [...still, ...moving];
const failed = failuresOf(steps);
process.stdout.write(
	`\n${failed.length === 0 ? 'All checks hold.' : `These do not hold: ${failed.join(', ')}.`}\n`
);
process.exitCode = failed.length === 0 ? 0 : 1;
