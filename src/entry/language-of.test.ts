import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { languageOf, themeOf } from './language-of.ts';

before(() => {
	process.env.CAIRN_LANGUAGES = 'sl,it,en';
});

const cookies = (kept: Record<string, string> = {}) => ({ get: (name: string) => kept[name] });
const asked = (path: string, kept = {}, accept = 'it', method = 'GET') =>
	languageOf({
		request: { method, headers: new Headers({ 'accept-language': accept }) },
		url: new URL(path, 'https://cairn.example'),
		cookies: cookies(kept)
	});

test('the address says the language; else the last choice, else the browser', () => {
	assert.deepEqual(asked('/sl/activities', { language: 'en' }), { language: 'sl' });
	assert.deepEqual(asked('/', { language: 'en' }), { language: 'en' });
	assert.deepEqual(asked('/badges/1', { language: 'tlh' }), { language: 'it' });
	assert.deepEqual(asked('/', {}, 'ja'), { language: 'en' });
});

test('a page in a language that is not offered has moved; a form is answered where it was sent', () => {
	assert.deepEqual(asked('/de/activities?q=a'), { language: 'it', moved: '/it/activities?q=a' });
	assert.deepEqual(asked('/sr-Cyrl', { language: 'sl' }), { language: 'sl', moved: '/sl' });
	assert.deepEqual(asked('/de/activities', {}, 'it', 'POST'), { language: 'it' });
});

test('of the cookie of the look only the two looks are believed', () => {
	assert.equal(themeOf(cookies({ theme: 'dark' })), 'data-theme="dark"');
	assert.equal(themeOf(cookies({ theme: '"><script>' })), '');
	assert.equal(themeOf(cookies()), '');
});
