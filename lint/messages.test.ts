import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalStatus } from '#server/refusal.ts';
import { houseRoot } from './house-files.ts';
import { findingsIn } from './message-texts.ts';
import { codeOf, inputsOf, languagesIn, unknown, unused } from './messages.ts';

const plural = (one: string, other: string) => [
	{
		declarations: ['input count', 'local countPlural = count: plural'],
		selectors: ['countPlural'],
		match: { 'countPlural=one': one, 'countPlural=other': other }
	}
];

test('the inputs of a message are its placeholders and what it chooses by, not its own locals', () => {
	assert.deepEqual(inputsOf('From {start} to {end}, {start}'), ['end', 'start']);
	assert.deepEqual(inputsOf(plural('One badge of {name}', '{count} badges of {name}')), ['count', 'name']);
	assert.deepEqual(inputsOf('{count} {countPlural}'), ['count', 'countPlural']);
});

test('a message is used by call, by text or by the prefix of a template', () => {
	const source = { a_call: '', a_index: '', a_kind_skill: '', a_lost: '' };
	const code = "m.a_call(); m['a_index'](); m[`a_kind_$" + '{kind}`]()';
	assert.deepEqual(unused(source, code), ['a_lost']);
});

test('a key that the code names as a text must exist', () => {
	const code = `z.string().min(1, 'problem_required'); say('error_title'); say('error_lost')`;
	assert.deepEqual(unknown({ error_title: '' }, code), ['error_lost', 'problem_required']);
});

const languages = languagesIn(houseRoot);
const english = languages.get('en') ?? {};
const code = codeOf(houseRoot);

// Other languages follow those that a text is written in; `CAIRN_CHECK_LANGUAGES=all npm run check` asks for them.
const written = ['en', 'it'];

for (const [name, language] of languages)
	test(`the messages in ${name} have the inputs and plurals that they need, and no stray spaces`, () => {
		const { wrong, missing, old } = findingsIn(english, language, name);
		assert.deepEqual(wrong, []);
		if (written.includes(name)) assert.deepEqual({ missing, old }, { missing: [], old: [] });
	});

test('keys are words joined by underscores, sorted, in every language', () => {
	for (const [name, language] of languages) {
		const keys = Object.keys(language);
		assert.deepEqual(
			keys.filter((key) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(key)),
			[],
			name
		);
		assert.deepEqual(keys, keys.toSorted(), `${name}.json is sorted by key`);
	}
});

test('every message is said somewhere in src', () => {
	assert.deepEqual(unused(english, code), []);
});

test('every key that the code names exists', () => {
	assert.deepEqual(unknown(english, code), []);
});

test('every refusal has its words', () => {
	const keys = Object.keys(refusalStatus).map((refusal) => `refusal_${refusal.replaceAll('-', '_')}`);
	assert.deepEqual(
		keys.filter((key) => !(key in english)),
		[]
	);
});
