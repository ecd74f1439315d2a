import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textPath, textWidth, wrapText } from './text-path.ts';

test('letters of all our languages become outlines', () => {
	for (const text of [
		'Perché',
		'Žvaigždė',
		'Ħal Għargħur',
		'Учење се рачуна',
		'Ђурђевак Љубав',
		'Açores',
		'Größe ẞ'
	]) {
		assert.match(textPath({ text, x: 0, y: 0, size: 40 }), /^M/u);
		for (const letter of text.replace(/\s/gu, '')) assert.ok(textWidth(letter, 40) > 0, letter);
	}
});

test('what no font has is left out without a word', () => {
	assert.equal(textPath({ text: '🎉日本', x: 0, y: 0, size: 40 }), '');
	assert.equal(textWidth('a🎉', 40), textWidth('a', 40));
});

test('lines keep within the width, and the last one says that there is more', () => {
	const lines = wrapText('one two three four five six seven eight nine ten', 300, 60, 3);
	assert.equal(lines.length, 3);
	for (const line of lines) assert.ok(textWidth(line, 60) <= 300, line);
	assert.ok(lines[2]?.endsWith('…'));
	assert.ok(textWidth(wrapText('Donaudampfschifffahrtsgesellschaft', 300, 60, 3)[0] ?? '', 60) <= 300);
});
