import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchQuery, searchVector } from './search-text.ts';
import { editsBetween, plainOf, wordsOf } from './skill-text.ts';

test('names are compared without capitals, accents and spaces', () => {
	assert.equal(plainOf('  Équité   ŻÓŁW Straße '), 'equite zolw strasse');
	assert.deepEqual(wordsOf("C++, C# & d’Io's čebelarstvo"), ['c++', 'c#', 'd', 'io', 's', 'cebelarstvo']);
	assert.deepEqual(wordsOf('програмирање'), ['програмирање']);
});

test('a swapped, missing, doubled or wrong letter counts one', () => {
	assert.equal(editsBetween('electirc', 'electric'), 1);
	assert.equal(editsBetween('colaboration', 'collaboration'), 1);
	assert.equal(editsBetween('teeam', 'team'), 1);
	assert.equal(editsBetween('cooking', 'looking'), 1);
	assert.equal(editsBetween('', 'abc'), 3);
});

test('words of the name weigh more than words of other names and hints', () => {
	const vector = searchVector({
		language: 'en',
		name: 'Team work',
		others: ['work together'],
		hints: ["o'clock"]
	});
	assert.equal(vector, "'team':1A 'work':2A 'together':3B 'o':4C 'clock':5C");
	assert.equal(searchQuery(['team', 'wo'], 'A'), "'team':*A & 'wo':*A");
});
