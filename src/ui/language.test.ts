import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOf } from './dates.ts';
import { isLanguage, languages, nameOfLanguage, preferredLanguage, tagOf } from './language.ts';

test('a header is answered in the best language that is offered', () => {
	const cases: [string | null, string][] = [
		[null, 'en'],
		['', 'en'],
		['*', 'en'],
		['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
		['ja, mt;q=0.2, sl;q=0.7', 'sl'],
		['sr-Cyrl-RS, sr;q=0.9', 'sr-Cyrl'],
		['sr-RS', 'sr'],
		['sr-Latn', 'sr'],
		['de;q=0, fr', 'fr']
	];
	for (const [header, language] of cases) assert.equal(preferredLanguage(header), language, String(header));
	assert.equal(preferredLanguage('de, it;q=0.5', ['en', 'it']), 'it');
	assert.equal(preferredLanguage('de', ['sl', 'it']), 'sl');
});

test('every language names itself in its own letters', () => {
	assert.deepEqual([languages.length, new Set(languages.map((one) => nameOfLanguage(one))).size], [14, 14]);
	assert.equal(nameOfLanguage('sr-Cyrl'), 'Српски');
	assert.equal(nameOfLanguage('sl', 'it'), 'sloveno');
	assert.equal(nameOfLanguage('it', 'sr'), 'italijanski');
});

test('Serbian dates are in the letters of the page', () => {
	const date = (language: string) =>
		new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(0));
	assert.equal(date('sr'), '1. januar 1970.');
	assert.equal(date('sr-Cyrl'), '1. јануар 1970.');
	assert.equal(tagOf('sr'), 'sr-Latn');
	assert.ok(isLanguage('sr-Cyrl') && !isLanguage('sr-Latn'));
});
