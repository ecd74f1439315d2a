import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { keyId, loadMasterKey, openWith, sealWith } from './master-key.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cairn-key-'));
after(() => rmSync(folder, { recursive: true }));
const key = randomBytes(32);

test('what is sealed opens again, and says which key sealed it', () => {
	const sealed = sealWith(key, 'Ćao, świecie', 'issuer-key:1');
	assert.equal(openWith(key, sealed, 'issuer-key:1').toString(), 'Ćao, świecie');
	assert.ok(sealed.startsWith(`${keyId(key)}.`));
	assert.notEqual(sealWith(key, 'Ćao, świecie', 'issuer-key:1'), sealed);
});

test('it opens in no other context, with no other key, and not when a bit changed', () => {
	const sealed = sealWith(key, 'secret', 'issuer-key:1');
	assert.throws(() => openWith(key, sealed, 'issuer-key:2'));
	assert.throws(() => openWith(randomBytes(32), sealed, 'issuer-key:1'), /sealed with master key/);
	const [id = '', wrapped = '', text = ''] = sealed.split('.');
	const changed = Buffer.from(text, 'base64url');
	changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
	assert.throws(() => openWith(key, [id, wrapped, changed.toString('base64url')].join('.'), 'issuer-key:1'));
	assert.throws(() => openWith(key, 'plain', 'issuer-key:1'), /not a sealed text/);
});

test('the first start makes the file, for its owner only, and the next one reads the same key', () => {
	const masterKeyFile = path.join(folder, 'new', 'master-key');
	const made = loadMasterKey({ masterKey: undefined, masterKeyFile });
	assert.equal(made.length, 32);
	assert.equal(statSync(masterKeyFile).mode & 0o777, 0o600);
	assert.deepEqual(loadMasterKey({ masterKey: undefined, masterKeyFile }), made);
	assert.deepEqual(readdirSync(path.dirname(masterKeyFile)), ['master-key']);
});

test('a key that everybody may read, or that is no key, is refused with what to do', () => {
	const masterKeyFile = path.join(folder, 'open');
	writeFileSync(masterKeyFile, randomBytes(32).toString('base64'));
	chmodSync(masterKeyFile, 0o644);
	assert.throws(() => loadMasterKey({ masterKey: undefined, masterKeyFile }), /chmod o-rwx/);
	chmodSync(masterKeyFile, 0o600);
	writeFileSync(masterKeyFile, 'short');
	assert.throws(() => loadMasterKey({ masterKey: undefined, masterKeyFile }), /not 32 bytes/);
});

test('the environment comes before the file', () => {
	const given = { masterKey: key.toString('base64'), masterKeyFile: path.join(folder, 'never-made') };
	assert.deepEqual(loadMasterKey(given), key);
});
