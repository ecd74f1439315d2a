import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseEnv } from 'node:util';
import { readConfig } from '#server/config.ts';
import { aboutSettings } from '#server/settings.ts';
import { envExample, withSettingsTable } from './settings-docs.ts';

const fromRoot = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test('.env.example and the table of the documentation are what the settings say', async () => {
	assert.equal(fromRoot('.env.example'), envExample());
	const document = fromRoot('docs/self-hosting.md');
	assert.equal(document, await withSettingsTable(document));
});

test('every example in it is accepted, those apart that a person must make', () => {
	const lines = envExample().replace(/^#(?=[A-Z0-9_]+=)/gm, '');
	const examples = parseEnv(lines);
	const names = aboutSettings().map(({ name }) => name);
	assert.deepEqual(Object.keys(examples).sort(), names.sort());
	for (const made of ['CAIRN_MASTER_KEY', 'CAIRN_VC_API_TOKEN', 'CAIRN_MAIL_REPORTS_TOKEN'])
		delete examples[made];
	readConfig(examples);
});

test('a document without the marks is told', async () => {
	await assert.rejects(withSettingsTable('# Nothing'), /lacks/);
});
