import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { allowChanged, changedHashes } from './script-hashes.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const start = `import("./_app/start.js")`;
const italian = `import("./_app/start.it.js")`;
const page = (script: string) => `<p>hello</p>
	<script type="application/ld+json">{"name":"start.js"}</script>
	<script src="/other.js"></script>
	<script>${script}</script>`;

test('a script that speaks another language is allowed in place of the one that Kit wrote', () => {
	const changed = changedHashes(page(start), page(italian));
	const policy = allowChanged(`default-src 'self'; script-src 'self' ${hash(start)}`, changed);
	assert.equal(policy, `default-src 'self'; script-src 'self' ${hash(italian)}`);
});

test('what Kit did not allow stays forbidden', () => {
	const changed = changedHashes(page(start), page('alert(1)'));
	assert.equal(
		allowChanged(`script-src 'self' ${hash('other')}`, changed),
		`script-src 'self' ${hash('other')}`
	);
	assert.deepEqual(changedHashes(page(start), page(start)), []);
});
