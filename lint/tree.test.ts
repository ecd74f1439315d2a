import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseRoot } from './house-files.ts';
import { plant } from './judge.ts';
import { silenced, tooLong, undenied, unheard } from './tree.ts';

const crooked = plant({
	'src/ui/tokens.css': 'a{}\n'.repeat(301),
	'src/ui/base.css': 'a{}\n'.repeat(300),
	'src/domains/badges/may.ts': `export const mayEdit = () => true;\nexport function mayRetire() {}\nexport const mayCopy = 1;\nexport const mayLend = 1;\n`,
	'src/domains/badges/may.test.ts': `mayEdit();`,
	'src/domains/badges/copy-badge.ts': `mayCopy(actor)`,
	'src/domains/badges/copy-badge.test.ts': `refuses('not-allowed')`,
	'src/domains/badges/lend-badge.ts': `mayLend(actor)`,
	'src/domains/badges/lend-badge.test.ts': `lends()`,
	'src/domains/awards/may.ts': `export const mayRevoke = () => true;\n`,
	'src/domains/awards/on-account-left.ts': '',
	'src/domains/awards/on-account-left.test.ts': '',
	'src/domains/passport/on-account-left.ts': '',
	'src/worker.ts': `import { forget } from '#domains/passport/on-account-left.ts';`,
	'src/ui/Card.svelte': '<!-- svelte-ignore a11y_missing_attribute -->',
	'src/ui/Table.svelte': '<!-- Cards lose the role. -->\n<!-- svelte-ignore a11y_no_redundant_roles -->',
	'src/ui/card.ts': '// @ts-ignore'
});

test('what is crooked is found', () => {
	assert.deepEqual(tooLong(crooked), ['src/ui/tokens.css has 301 lines']);
	assert.deepEqual(undenied(crooked), [
		'src/domains/awards/may.ts: mayRevoke',
		'src/domains/badges/may.ts: mayRetire',
		'src/domains/badges/may.ts: mayLend'
	]);
	assert.deepEqual(unheard(crooked), ['src/domains/awards/on-account-left.ts']);
	assert.deepEqual(silenced(crooked), ['src/ui/Card.svelte', 'src/ui/card.ts']);
});

test('no file of the house is longer than 300 lines', () => assert.deepEqual(tooLong(houseRoot), []));

test('every permission of the house is denied in a test', () => assert.deepEqual(undenied(houseRoot), []));

test('every listener of the house is listed in src/worker.ts', () =>
	assert.deepEqual(unheard(houseRoot), []));

test('no file of the house silences a checker', () => assert.deepEqual(silenced(houseRoot), []));
