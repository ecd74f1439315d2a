// npm run check: everything that must hold. With --static: what needs no test run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const root = path.resolve(import.meta.dirname, '..');
const tool = (script: string) => path.join('node_modules', script);

type Step = { name: string; args: string[] };

const sync: Step = { name: 'sync', args: [tool('@sveltejs/kit/svelte-kit.js'), 'sync'] };
/** These only look, and two look at a time; the slowest begin. */
const looking: Step[] = [
	{ name: 'lint', args: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
	{
		name: 'types',
		args: [tool('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.json', '--fail-on-warnings']
	},
	{ name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
	{ name: 'messages', args: ['lint/check-messages.ts'] },
	{ name: 'generated files', args: ['scripts/generate.ts', '--check'] }
];
const build: Step = { name: 'build', args: ['scripts/bootstrap.mjs', 'start'] };
const browser: Step = { name: 'browser for the journeys', args: ['scripts/bootstrap.mjs', 'test'] };
const tests: Step = { name: 'tests', args: ['scripts/test.ts'] };

/** Every step runs, so that one look shows all that is wrong. */
const failed: string[] = [];

/** Runs a step. Alone it shows what it says as it says it; beside another, once it has ended. */
async function run({ name, args }: Step, isAlone = true): Promise<void> {
	const since = Date.now();
	const head = `\n── ${name}\n`;
	if (isAlone) process.stdout.write(head);
	const child = spawn(process.execPath, args, {
		cwd: root,
		stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe']
	});
	const [[code], ...said] = await Promise.all([
		once(child, 'exit') as Promise<[number | null]>,
		...[child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))
	]);
	if (!isAlone) process.stdout.write(head + said.join(''));
	process.stdout.write(`${code === 0 ? '✔' : '✖'} ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)\n`);
	if (code !== 0) failed.push(name);
}

/** Two at a time. */
async function runAbreast(steps: Step[]): Promise<void> {
	const waiting = steps.values();
	const lane = async (): Promise<void> => {
		for (const step of waiting) await run(step, false);
	};
	await Promise.all([lane(), lane()]);
}

await run(sync);
await runAbreast(looking);
await run(build);
if (!process.argv.includes('--static')) {
	await run(browser);
	await run(tests);
}
process.stdout.write(
	`\n${failed.length === 0 ? 'All checks hold.' : `These do not hold: ${failed.join(', ')}.`}\n`
);
process.exitCode = failed.length === 0 ? 0 : 1;
