import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoLoad } from './demo-load.ts';

test(
	'killed during its first start, Cairn loads its demonstration whole and once',
	{ skip: process.platform !== 'linux' && 'processes are found through /proc' },
	async () => assert.deepEqual((await demoLoad.short()).problems, [])
);
