import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from './together.ts';

test('who asks for what is being asked gets the same answer; afterwards it is asked anew', async () => {
	let asked = 0;
	const ask = async () => ++asked;
	const answers = await Promise.all([
		together(['a', 1], ask),
		together(['a', 1], ask),
		together(['a', 2], ask)
	]);
	assert.deepEqual(answers, [1, 1, 2]);
	assert.equal(await together(['a', 1], ask), 3);
});

test('a failure is told to all who wait for it, and is not kept', async () => {
	const ask = async () => {
		throw new Error('no');
	};
	const both = await Promise.allSettled([together(['b'], ask), together(['b'], ask)]);
	assert.deepEqual(
		both.map(({ status }) => status),
		['rejected', 'rejected']
	);
	assert.equal(await together(['b'], async () => 'yes'), 'yes');
});
