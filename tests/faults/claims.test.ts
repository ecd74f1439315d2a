import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimFaults } from './claims.ts';

test(
	'killed four times while learners claim: nothing acknowledged is lost, nothing is doubled',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => {
		const outcome = await claimFaults({ learners: 6, links: 6, kills: 4, seed: 20_261 });
		assert.deepEqual(outcome.problems, []);
		assert.deepEqual([outcome.kills, outcome.awards], [4, 36]);
	}
);
