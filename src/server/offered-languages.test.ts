import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeLanguages } from './offered-languages.ts';

const keys = Array.from({ length: 100 }, (_, number) => `ui_${number}`);

test('a language is offered once nearly all of it is there', () => {
	const written: Record<string, string[]> = {
		en: keys,
		it: keys,
		sl: keys.slice(0, 96),
		sr: keys,
		mt: keys.slice(0, 94),
		// Many keys of yesterday do not make a language of today.
		de: [...keys.slice(0, 50), ...keys.map((key) => `old_${key}`)]
	};
	assert.deepEqual(
		completeLanguages((language) => written[language] ?? []),
		['en', 'it', 'sl', 'sr', 'sr-Cyrl']
	);
});
