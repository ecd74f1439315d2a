import assert from 'node:assert/strict';
import { test } from 'node:test';
import { categoriesOf, findingsIn } from './message-texts.ts';

const counted = (match: Record<string, string>) => [
	{
		declarations: ['input count', 'local countPlural = count: plural'],
		selectors: ['countPlural'],
		match: Object.fromEntries(Object.entries(match).map(([when, text]) => [`countPlural=${when}`, text]))
	}
];
const days = counted({ one: '{count} day', other: '{count} days' });

test('a language that differs from its source is told how', () => {
	const source = { a_title: 'Hello {name}', a_lead: 'Welcome', a_count: days };
	const { wrong, missing, old } = findingsIn(
		source,
		{ a_title: 'Ciao {nome}', a_count: days, a_old: 'x' },
		'it'
	);
	assert.deepEqual(wrong, ['a_title is given {name} but uses {nome}']);
	assert.deepEqual([missing, old], [['a_lead'], ['a_old']]);
	assert.deepEqual(findingsIn(source, structuredClone(source), 'it').wrong, []);
});

test('texts have no space at an end, no HTML, and are there', () => {
	const source = { a_one: 'One', a_two: 'Two', a_three: 'Three', a_four: '2 < 3 > 1' };
	const other = { a_one: ' Uno', a_two: '<b>Due</b>', a_three: ' ', a_four: '2 < 3 > 1' };
	assert.deepEqual(findingsIn(source, other, 'it').wrong, [
		'a_one begins or ends with a space',
		'a_two holds HTML',
		'a_three is empty'
	]);
});

test('plurals are those of the language: none of another, and each that everyday numbers reach', () => {
	const wrong = (match: Record<string, string>, language: string) =>
		findingsIn({ a_days: days }, { a_days: counted(match) }, language).wrong;
	assert.deepEqual(
		wrong({ one: '{count} dan', two: '{count} dneva', few: '{count} dnevi', other: '{count} dni' }, 'sl'),
		[]
	);
	assert.deepEqual(wrong({ one: '{count} dan', other: '{count} dni' }, 'sl'), [
		'a_days lacks the plural "two"',
		'a_days lacks the plural "few"'
	]);
	assert.deepEqual(wrong({ one: '{count} dag', few: '{count} dag', other: '{count} dagar' }, 'sv'), [
		'a_days has the plural "few", which sv has not'
	]);
	assert.deepEqual(wrong({ one: '{count} giorno', other: '{count} giorni' }, 'it'), []);
	assert.deepEqual(wrong({ one: '{count} jum', '*': '{count} jiem' }, 'mt'), []);
	assert.deepEqual(categoriesOf('lt').reached.toSorted(), ['few', 'many', 'one', 'other']);
});

test('whole sentences that are the same as in English are named', () => {
	const source = { a_badge: 'Badge', a_text: 'Anyone can check it.', a_name: '{first} {last}' };
	assert.deepEqual(findingsIn(source, structuredClone(source), 'nl').same, ['a_text']);
});
