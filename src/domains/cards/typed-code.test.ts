import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFrom, readCode, showCode } from './typed-code.ts';

test('a code is read back however it was typed', () => {
	assert.equal(readCode('k7o1-m9qt'), 'K701M9QT');
	assert.equal(readCode(' K7 0i m9-QT '), 'K701M9QT');
	assert.equal(readCode('K7Ol.M9QT'), 'K701M9QT');
	assert.equal(readCode(showCode('K701M9QT')), 'K701M9QT');
});

test('codes are shown four and four', () => {
	assert.equal(showCode('K701M9QT'), 'K701-M9QT');
	assert.equal(showCode('K701M9QT22AB'), 'K701-M9QT-22AB');
});

test('no sign of a code can be taken for another', () => {
	const every = codeFrom(Uint8Array.from({ length: 256 }, (_, index) => index));
	assert.doesNotMatch(every, /[OILU]/);
	assert.equal(readCode(every), every);
	assert.equal(new Set(every).size, 32);
});
