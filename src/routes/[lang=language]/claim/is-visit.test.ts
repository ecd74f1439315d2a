import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVisit } from './is-visit.ts';

const url = 'https://cairn.example/en/claim/AAAAAAAAAAAAAAAAAAAAAA';
const html = 'text/html,application/xhtml+xml,*/*;q=0.8';
const asked = (headers: Record<string, string>, to = url) => isVisit(new Request(to, { headers }));

test('a page opened in a browser is a visit, also when our service worker passes it on', () => {
	assert.ok(asked({ accept: html, 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }));
	assert.ok(asked({ accept: html, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }));
});

test('crawlers, prefetches and scripts are none', () => {
	assert.ok(!asked({ accept: '*/*' }));
	assert.ok(!asked({ accept: html }));
	assert.ok(!asked({ accept: html, 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch;prerender' }));
	assert.ok(!asked({ accept: '*/*', 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }));
	assert.ok(!asked({ accept: html, 'sec-fetch-site': 'same-origin' }, `${url}/__data.json`));
	assert.ok(
		!isVisit(new Request(url, { method: 'HEAD', headers: { accept: html, 'sec-fetch-site': 'none' } }))
	);
});
