import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserOf, localPath, mayBePublic } from './account.ts';

test('unknown or under age is not public', () => {
	assert.equal(mayBePublic(null, 16, 2026), false);
	assert.equal(mayBePublic(2012, 16, 2026), false);
	assert.equal(mayBePublic(2010, 16, 2026), false, 'turns 16 this year, maybe not yet');
	assert.equal(mayBePublic(2009, 16, 2026), true);
	assert.equal(mayBePublic(null, 0, 2026), false, 'unknown stays unknown even where every age may');
});

test('only a path of this site may follow a sign-in', () => {
	for (const good of ['/', '/en/passport', '/it/claim/abc?x=1&y=%2F#z', '/en/a//b', '/en/città']) {
		assert.equal(localPath(good), good);
	}
	const bad = [
		'',
		'en',
		'//evil.example',
		'/\\evil.example',
		'/\t/evil.example',
		'/a\nb',
		'https://evil.example'
	];
	bad.push('javascript:alert(1)', '/a\\b', ' /en', `/${'a'.repeat(600)}`, '\\/evil.example', '/%0d%0a\r\nx');
	for (const text of bad) assert.equal(localPath(text), undefined, JSON.stringify(text));
	assert.equal(localPath(null), undefined);
});

test('a device is told by browser and system', () => {
	const phone =
		'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36';
	assert.deepEqual(browserOf(phone), { browser: 'Chrome', system: 'Android' });
	assert.deepEqual(browserOf(null), { browser: '', system: '' });
});
