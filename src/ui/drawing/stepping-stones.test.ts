import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steppingStones } from './stepping-stones.ts';

test('the same seed lays the same path, another one another', () => {
	assert.deepEqual(steppingStones('a', 4), steppingStones('a', 4));
	assert.notDeepEqual(steppingStones('a', 4), steppingStones('b', 4));
});

test('every bit of the way leads to the next stone, and none leaves the drawing', () => {
	const stones = steppingStones('any', 60);
	assert.equal(stones.length, 60);
	stones.forEach(({ x, way }, index) => {
		assert.ok(x >= 25 && x <= 75);
		const next = stones[index + 1];
		assert.ok(way.startsWith(`M${x} 0`));
		if (next) assert.ok(way.endsWith(` ${next.x} 100`));
	});
	assert.deepEqual(steppingStones('none', 0), []);
});
