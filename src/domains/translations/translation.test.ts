import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	itemField,
	nameOfField,
	progressOf,
	type Source,
	spoken,
	stateOf,
	withoutGaps
} from './translation.ts';

const source: Source = {
	about: 'activity',
	id: 'one',
	language: 'it',
	texts: [
		{ field: 'title', kind: 'line', text: 'Al fiume' },
		{ field: 'summary', kind: 'text', text: 'Un pomeriggio.' }
	]
};
const said = (text: string, of: string) => ({ text, of });
const english = { language: 'en', texts: { title: said('By the river', 'Al fiume') } };
const serbian = {
	language: 'sr',
	texts: { title: said('Na reci', 'Al fiume'), summary: said('Popodne.', 'Un mattino.') }
};
const read = (language: string) => {
	const { text, langOf, left, languages } = spoken(source, [english, serbian], language);
	return [
		text('title', 'Al fiume'),
		langOf('title'),
		text('summary', 'Un pomeriggio.'),
		langOf('summary'),
		left,
		languages.join()
	];
};

test('a reader is given what is translated, and the rest as it was written, each part by its language', () => {
	const all = 'it,en,sr';
	assert.deepEqual(read('it'), ['Al fiume', undefined, 'Un pomeriggio.', undefined, 'none', all]);
	assert.deepEqual(read('en'), ['By the river', undefined, 'Un pomeriggio.', 'it', 'some', all]);
	assert.deepEqual(read('sl'), ['Al fiume', 'it', 'Un pomeriggio.', 'it', 'all', all]);
	assert.deepEqual(read('sr'), ['Na reci', undefined, 'Popodne.', undefined, 'none', all]);
	assert.deepEqual(read('sr-Cyrl'), ['Na reci', 'sr', 'Popodne.', 'sr', 'none', all]);
});

test('a translation is missing, done, or older than its source', () => {
	const [title, summary] = source.texts;
	assert.ok(title && summary);
	assert.equal(stateOf(title, english.texts), 'done');
	assert.equal(stateOf(summary, english.texts), 'missing');
	assert.equal(stateOf(summary, serbian.texts), 'outdated');
	assert.equal(stateOf(title, { title: said('  ', 'Al fiume') }), 'missing');
	assert.deepEqual(progressOf(source.texts, serbian.texts), { all: 2, done: 1, outdated: 1, missing: 0 });
});

test('an item of a list is known by its text, said once, and left out when it says nothing', () => {
	assert.equal(itemField('session', 'Prima'), itemField('session', 'Prima'));
	assert.notEqual(itemField('session', 'Prima'), itemField('session', 'Seconda'));
	assert.equal(nameOfField(itemField('sessionNote', 'Prima')), 'sessionNote');
	const item = (text: string) => ({ field: itemField('session', text), kind: 'line' as const, text });
	assert.equal(withoutGaps([item('Prima'), item(''), item('Prima')]).length, 1);
});
