import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingList } from './waiting-list.ts';

test(
	'server, worker and database killed while people join and leave: the line keeps its order, and no place stays free',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const { problems, serverKills, workerKills, databaseKills } = await waitingList.short();
		assert.deepEqual(problems, []);
		assert.deepEqual([serverKills, workerKills, databaseKills], [2, 2, 2]);
	}
);
