import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptsLast } from './scripts-last.ts';

test('scripts are announced after what is seen', () => {
	const page = `<head>
		<link href="./a.js" rel="modulepreload">
		<link rel="preload" as="font" href="/a.woff2">
	</head><body><h1>A</h1><script>start()</script></body></html>`;
	assert.equal(
		scriptsLast(page),
		`<head>
		<link rel="preload" as="font" href="/a.woff2">
	</head><body><h1>A</h1><script>start()</script>		<link href="./a.js" rel="modulepreload">
</body></html>`
	);
});

test('a piece of a page stays as it is', () => {
	assert.equal(scriptsLast('<p>A</p>'), '<p>A</p>');
	assert.equal(
		scriptsLast('<link href="a.js" rel="modulepreload">'),
		'<link href="a.js" rel="modulepreload">'
	);
});
