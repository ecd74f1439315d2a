import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withMapHosts } from './finish-response.ts';

test('the hosts of a foreign map may be asked for pictures and data, and for nothing else', () => {
	const policy = "default-src 'self'; script-src 'self'; img-src 'self' data:";
	assert.equal(
		withMapHosts(policy, ['https://tiles.example.org']),
		"default-src 'self'; script-src 'self'; img-src https://tiles.example.org 'self' data:; connect-src 'self' https://tiles.example.org"
	);
});
