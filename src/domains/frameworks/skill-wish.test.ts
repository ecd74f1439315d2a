import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerToWish, changeSkills, skillWish } from './skill-wish.ts';

test('the buttons of a picker add a skill once, take it away, and change nothing else', () => {
	assert.deepEqual(changeSkills(['a'], skillWish.pick('b')), ['a', 'b']);
	assert.deepEqual(changeSkills(['a'], skillWish.pick('a')), ['a']);
	assert.deepEqual(changeSkills(['a', 'b'], skillWish.unpick('a')), ['b']);
	for (const wish of ['', 'pick', 'add people', skillWish.find])
		assert.deepEqual(changeSkills(['a'], wish), ['a']);
});

test('a search, also by the Enter key, and suggestions have their own addresses', () => {
	assert.equal(answerToWish(skillWish.find, 'team & work'), '?find=team%20%26%20work#skills');
	assert.equal(answerToWish('', 'team'), '?find=team#skills');
	assert.equal(answerToWish('', ' '), '');
	assert.equal(answerToWish(skillWish.suggest), '?suggest=skills#skills');
	assert.equal(answerToWish(skillWish.pick('a')), '#skills');
	assert.equal(answerToWish('add people', 'team'), '');
});
