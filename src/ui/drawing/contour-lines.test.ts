import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contourLines } from './contour-lines.ts';

test('the same seed is the same land', () => {
	const ground = { seed: 'a', width: 400, height: 200 };
	assert.deepEqual(contourLines(ground), contourLines(ground));
	assert.notDeepEqual(contourLines(ground), contourLines({ ...ground, seed: 'b' }));
});

test('lines stay on the ground they were drawn for', () => {
	const paths = contourLines({ seed: 'edge', width: 400, height: 200, cell: 40 });
	const numbers = paths.join(' ').match(/-?\d+/gu)?.map(Number) ?? [];
	assert.ok(numbers.length > 40);
	assert.ok(numbers.every((number) => number >= 0 && number <= 400));
});

test('a header full of lines costs a few kilobytes', () => {
	const bytes = contourLines({
		seed: 'cairn',
		width: 1200,
		height: 320,
		levels: 13,
		cell: 40,
		hills: 11
	}).join('').length;
	assert.ok(bytes < 9000, `${bytes}`);
});
