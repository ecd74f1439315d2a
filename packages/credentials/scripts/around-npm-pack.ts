// node scripts/around-npm-pack.ts before | after: npm runs it around `npm pack` and `npm publish` here. In the repository
// the sources run as they are; Node runs no TypeScript of a package that is installed, so the archive holds `lib` and a
// package.json that points there.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildInto, published } from './pack.ts';

const root = path.resolve(import.meta.dirname, '..');
const [manifest, lib, cache] = ['package.json', 'lib', '.cache'].map((name) => path.join(root, name)) as [
	string,
	string,
	string
];
const ours = path.join(cache, 'package.json');

// Also what a run that was broken off left behind.
function restore(): void {
	if (existsSync(ours)) renameSync(ours, manifest);
	rmSync(lib, { recursive: true, force: true });
}

restore();
if (process.argv[2] === 'before') {
	buildInto(lib);
	mkdirSync(cache, { recursive: true });
	copyFileSync(manifest, ours);
	writeFileSync(manifest, published());
}
