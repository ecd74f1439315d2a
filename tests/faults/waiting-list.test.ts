import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingList } from './waiting-list.ts';

test(
	'killed four times while people join and leave: the line keeps its order, and no place stays free',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const { problems, kills } = await waitingList.short();
		assert.deepEqual(problems, []);
		assert.equal(kills, 4);
	}
);
