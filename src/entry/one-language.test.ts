import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneLanguage } from './one-language.ts';

const files = new Set(['app.D-v_1.js', '2.abc.js']);
const page = `import("/_app/immutable/entry/start.q.js"), import("../_app/immutable/entry/app.D-v_1.js")`;

test('a page names the scripts that speak in its language; the silent ones are one for all', () => {
	assert.equal(
		inOneLanguage(page, 'sr-Cyrl', files),
		`import("/_app/immutable/entry/start.q.js"), import("../_app/immutable/entry/app.D-v_1.sr-Cyrl.js")`
	);
	assert.equal(
		inOneLanguage('</_app/immutable/nodes/2.abc.js>; rel="modulepreload"', 'it', files),
		'</_app/immutable/nodes/2.abc.it.js>; rel="modulepreload"'
	);
	assert.equal(inOneLanguage(page, 'en', files), page);
	assert.equal(
		inOneLanguage('_app/immutable/assets/2.abc.js', 'it', files),
		'_app/immutable/assets/2.abc.js'
	);
});
