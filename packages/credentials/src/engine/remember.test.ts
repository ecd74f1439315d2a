import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Remembered } from './remember.ts';

test('the texts met last are remembered, long ones are not', () => {
	const made: string[] = [];
	const remembered = new Remembered<{ text: string }>({ most: 2, longest: 4 });
	const of = (text: string) =>
		remembered.of(text, () => {
			made.push(text);
			return { text };
		});
	const first = of('a');
	of('b');
	assert.equal(of('a'), first);
	of('c');
	assert.equal(of('a'), first);
	of('b');
	assert.deepEqual(made, ['a', 'b', 'c', 'b']);
	assert.notEqual(of('longer'), of('longer'));
});
