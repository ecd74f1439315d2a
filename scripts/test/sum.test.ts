import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, isGood, lastLine } from './sum.ts';

test('the last line counts all runners', () => {
	const sum = add({ passed: 3, failed: 0, skipped: 1 }, { passed: 2, failed: 1, skipped: 0 });
	assert.equal(lastLine(sum), '5 passed, 1 failed');
	assert.equal(lastLine({ passed: 5, failed: 0, skipped: 0 }), '5 passed, 0 failed');
});

test('a failure is no good run, nor is a run without tests', () => {
	assert.equal(isGood({ passed: 5, failed: 1, skipped: 0 }), false);
	assert.equal(isGood({ passed: 0, failed: 0, skipped: 3 }), false);
	assert.equal(isGood({ passed: 1, failed: 0, skipped: 3 }), true);
});
