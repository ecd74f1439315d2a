import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, meantBy } from './typo.ts';

test('a slip is one step: another letter, one more, one less, two changed', () => {
	assert.deepEqual(
		['chess', 'chass', 'chesss', 'ches', 'chses', 'chain'].map((word) => distance('chess', word)),
		[0, 1, 1, 1, 1, 3]
	);
	assert.equal(distance('robotics', 'a'), 4);
});

test('the nearest word is meant, among equals the most used; short words are left alone', () => {
	const words = ['photography', 'pottery', 'potter'].map((word, count) => ({ word, shown: word, count }));
	assert.equal(meantBy('pothography', words)?.word, 'photography');
	assert.equal(meantBy('pottey', words)?.word, 'potter');
	assert.equal(meantBy('xyz', [{ word: 'xy', shown: 'xy', count: 9 }]), undefined);
	assert.equal(meantBy('elephant', words), undefined);
});
