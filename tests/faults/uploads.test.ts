import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uploads } from './uploads.ts';

test(
	'server, worker and database killed while evidence is sent: every file is whole, and there once',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const { problems, serverKills, workerKills, databaseKills } = await uploads.short();
		assert.deepEqual(problems, []);
		assert.deepEqual([serverKills, workerKills, databaseKills], [2, 2, 2]);
	}
);
