import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batches } from './batches.ts';

test(
	'killed three times while a batch is given and written to: nobody is forgotten, nobody gets it twice',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const { problems, kills, awards } = await batches.short();
		assert.deepEqual(problems, []);
		assert.deepEqual([kills, awards], [3, 500]);
	}
);
