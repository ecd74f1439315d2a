import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

// The end of a process can only be seen from outside.
function run(body: string): { status: number | null; stdout: string } {
	const module = JSON.stringify(import.meta.resolve('./lifecycle.ts'));
	const script = `import { onStop } from ${module};\n${body}\nprocess.emit('sveltekit:shutdown');`;
	const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		encoding: 'utf8',
		env: { ...process.env, CAIRN_LOG: 'silent' }
	});
	return { status, stdout };
}

test('the last registered is closed first, one after the other, and the process ends', () => {
	const { status, stdout } = run(`
		setInterval(() => {}, 1000);
		onStop('pool', () => console.log('pool'));
		onStop('worker', async () => { await new Promise((done) => setTimeout(done, 20)); console.log('worker'); });`);
	assert.equal(stdout, 'worker\npool\n');
	assert.equal(status, 0);
});

test('one that fails is told by the exit code, and the rest still closes', () => {
	const { status, stdout } = run(`
		onStop('pool', () => console.log('pool'));
		onStop('worker', () => { throw new Error('stuck'); });`);
	assert.equal(stdout, 'pool\n');
	assert.equal(status, 1);
});
