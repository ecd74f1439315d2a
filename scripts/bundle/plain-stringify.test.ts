import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'devalue';
import { stringify } from './plain-stringify.ts';

test('what pages keep is read back by devalue', () => {
	for (const kept of [
		{},
		{
			text: 'a "word"',
			count: 3,
			none: null,
			left: undefined,
			is: false,
			list: [1, [], { deep: ['x', 'x'] }]
		},
		['', 0, -1.5],
		'',
		null
	])
		assert.deepEqual(parse(stringify(kept)), kept);
});

test('what it could not give back as it was is refused', () => {
	const circle: unknown[] = [];
	circle.push(circle);
	for (const other of [
		new Date(),
		new Map(),
		NaN,
		Infinity,
		1n,
		Symbol('s'),
		() => 1,
		{ at: new URL('a:b') },
		circle
	])
		assert.throws(() => stringify(other), String(typeof other));
});
