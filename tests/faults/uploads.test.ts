import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uploads } from './uploads.ts';

test(
	'killed twice while evidence is sent: every file is whole, and there once',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const { problems, kills } = await uploads.short();
		assert.deepEqual(problems, []);
		assert.equal(kills, 2);
	}
);
