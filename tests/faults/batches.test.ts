import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batches } from './batches.ts';

test(
	'server, worker and database killed twice each while a batch is given and written to: nobody is forgotten, nobody gets it twice',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const { problems, strikes, serverKills, workerKills, databaseKills, awards } = await batches.short();
		assert.deepEqual(problems, []);
		assert.deepEqual([strikes, serverKills, workerKills, databaseKills, awards], [4, 2, 2, 2, 200]);
	}
);
