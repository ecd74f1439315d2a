import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { platformPackage, prepareBinaries } from './binaries.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cairn-binaries-'));
after(() => rmSync(folder, { recursive: true }));

test('a package installed without its install script gets its links in a copy', () => {
	const bare = path.join(folder, 'package');
	const withoutLinks = (source: string) => !lstatSync(source).isSymbolicLink() && !source.endsWith('.a');
	cpSync(path.join(platformPackage().folder, 'native'), path.join(bare, 'native'), {
		recursive: true,
		filter: withoutLinks
	});
	const run = (native: string) =>
		spawnSync(path.join(native, 'bin', 'initdb'), ['--version'], { encoding: 'utf8' });
	assert.notEqual(run(path.join(bare, 'native')).status, 0, 'without the links it cannot run');

	const copy = prepareBinaries(folder, undefined, { folder: bare, version: 'test' });
	assert.notEqual(copy, path.join(bare, 'native'));
	const { status, stdout } = run(copy);
	assert.equal(status, 0);
	assert.match(stdout, /PostgreSQL\) 18/);
	assert.equal(prepareBinaries(folder, undefined, { folder: bare, version: 'test' }), copy);
});
