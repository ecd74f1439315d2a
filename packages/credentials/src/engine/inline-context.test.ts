import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmlessContext } from './inline-context.ts';
import type { Json, JsonObject } from './json.ts';

const harmless: Record<string, JsonObject> = {
	nothing: {},
	'a new word': { ClubCredential: 'https://club.example/#ClubCredential' },
	'a new word, described': {
		members: { '@id': 'urn:club:members', '@type': '@id', '@container': '@set', '@protected': true }
	},
	'protected words': { '@protected': true, '@version': 1.1, Club: 'https://club.example/#Club' },
	'words of the later data model': {
		name: 'https://schema.org/name',
		description: 'https://schema.org/description'
	},
	'a thing of a known vocabulary that no context has a word for': { alumni: 'https://schema.org/alumniOf' }
};

const term = (definition: Json): JsonObject => ({ other: definition });

const harmful: Record<string, JsonObject> = {
	'another word for the status': term('https://www.w3.org/2018/credentials#credentialStatus'),
	'the same, described': term({ '@id': 'https://www.w3.org/2018/credentials#credentialStatus' }),
	'another word for a thing of Open Badges': term(
		'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement'
	),
	'another word for id': term('@id'),
	'a known word': { credentialStatus: 'https://club.example/#status' },
	'a word that only another context knows': { achievement: 'https://club.example/#achievement' },
	'a known word that decides, with its meaning': {
		validUntil: 'https://www.w3.org/2018/credentials#validUntil'
	},
	'a known word, with more than its meaning': { name: { '@id': 'https://schema.org/name', '@type': '@id' } },
	'another meaning of a later word': { name: 'https://schema.org/description' },
	'a word for id': { id: 'https://club.example/#id' },
	'a meaning for all words': { '@vocab': 'https://club.example/#' },
	'no meaning for words': { '@vocab': null },
	'a base': { '@base': 'https://club.example/' },
	'a language for all texts': { '@language': 'it' },
	'a context to import': { '@import': 'https://club.example/v1' },
	'a word without meaning': term(null),
	'a context for what is inside': term({ '@id': 'urn:club:x', '@context': {} }),
	'a prefix': { 'club:x': 'https://club.example/#x' },
	'a word that is a scheme': { https: 'https://club.example/#' },
	'an address with a space': term('https ://club.example/#Club'),
	'a relative address': term('Club'),
	'a reversed property': term({ '@reverse': 'urn:club:x' }),
	'a nest': term('@nest'),
	'an index': term({ '@id': 'urn:club:x', '@container': '@index' }),
	JSON: term({ '@id': 'urn:club:x', '@type': '@json' }),
	'too many words': Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`w${n}`, `urn:w:${n}`]))
};

for (const [name, context] of Object.entries(harmless)) {
	test(`a context inside is read: ${name}`, () => assert.equal(isHarmlessContext(context), true));
}

for (const [name, context] of Object.entries(harmful)) {
	test(`a context inside is refused: ${name}`, () => assert.equal(isHarmlessContext(context), false));
}
