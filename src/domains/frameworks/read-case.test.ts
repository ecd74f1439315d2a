import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCase } from './read-case.ts';

const item = (identifier: string, given: object = {}) => ({
	identifier,
	uri: `https://case.example/items/${identifier}`,
	fullStatement: `Statement ${identifier}`,
	lastChangeDateTime: '2025-01-01T00:00:00Z',
	...given
});
const link = (identifier: string) => ({
	title: identifier,
	identifier,
	uri: `https://case.example/items/${identifier}`
});

const packaged = {
	CFDocument: {
		identifier: 'd1',
		uri: 'https://case.example/documents/d1',
		title: 'River skills',
		creator: 'Lisna School',
		language: 'en-GB',
		version: '1.1'
	},
	CFItems: [
		item('a', { CFItemType: 'Domain' }),
		item('b', {
			humanCodingScheme: 'R.1',
			abbreviatedStatement: 'Read a river',
			conceptKeywords: ['current']
		}),
		item('c', { uri: 'javascript:alert(1)', language: 'it', fullStatement: 'Leggere il fiume' })
	],
	CFAssociations: [
		{
			identifier: 'x',
			associationType: 'isChildOf',
			originNodeURI: link('b'),
			destinationNodeURI: link('a')
		},
		{
			identifier: 'y',
			associationType: 'isRelatedTo',
			originNodeURI: link('c'),
			destinationNodeURI: link('a')
		}
	]
};

test('a CASE package becomes a framework with its tree', () => {
	const read = readCase(JSON.stringify(packaged), 'sl');
	assert.ok(read);
	assert.deepEqual(read.about, {
		key: 'd1',
		format: 'case',
		names: { en: 'River skills' },
		language: 'en',
		version: '1.1',
		publisher: 'Lisna School',
		source: 'https://case.example/documents/d1'
	});
	const [area, skill, foreign] = read.skills;
	assert.equal(area?.kind, 'area');
	assert.deepEqual([skill?.kind, skill?.code, skill?.parent], ['skill', 'R.1', 'a']);
	assert.deepEqual(skill?.texts, [
		{ language: 'en', name: 'Read a river', others: [], hints: ['current'], description: 'Statement b' }
	]);
	assert.deepEqual(
		[foreign?.uri, foreign?.texts[0]?.language, foreign?.parent],
		['urn:uuid:c', 'it', undefined]
	);
});

test('what is no package is none', () => {
	for (const text of ['', '{', '[]', '{}', '{"CFDocument":{"identifier":"d","title":"t"},"CFItems":[]}']) {
		assert.equal(readCase(text, 'en'), undefined);
	}
	fc.assert(
		fc.property(fc.json(), (text) => readCase(text, 'en') === undefined),
		{ numRuns: 200, seed: 4 }
	);
});
