import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPair } from './claim-status-entries.ts';

test('a list hands out every index once, and not in order', () => {
	const { start, step, entries } = newPair(4096);
	const indexes = Array.from({ length: entries }, (_, used) => (start + used * step) % entries);
	assert.equal(new Set(indexes).size, entries);
	assert.ok(step % 2 === 1 && step < entries);
});
