import assert from 'node:assert/strict';
import { test } from 'node:test';
import { described } from './compare-paths.ts';

const origin = 'https://cairn.example';
const difference = {
	path: 'template',
	documentId: `${origin}/credentials/1`,
	quick: 'one\nRobin\n',
	general: 'one\ntwo\n'
} as const;

test('the log says where two paths differ, and nothing that stands there', () => {
	assert.deepEqual(described(difference, origin), {
		path: 'template',
		document: `${origin}/credentials/1`,
		lines: 3,
		generalLines: 3,
		firstDifference: 1
	});
});

test('of documents of others not even the id, which may be anything', () => {
	const theirs = { ...difference, documentId: 'mailto:robin@example.org', general: undefined };
	assert.deepEqual(described(theirs, origin), {
		path: 'template',
		document: 'not ours',
		lines: 3,
		general: 'refuses it'
	});
	assert.equal(described({ ...theirs, documentId: `${origin}.evil` }, origin).document, 'not ours');
});
