import type { ESLint, Linter } from 'eslint';
import { awaited } from './awaited.ts';
import { floors } from './law-1-floors.ts';
import { noBarrels } from './law-1-no-barrels.ts';
import { http } from './law-2-http.ts';
import { noRemote } from './law-2-no-remote.ts';
import { htmlDoor } from './law-3-html-door.ts';
import { pageHead } from './law-3-page-head.ts';
import { svelteDraws } from './law-3-svelte-draws.ts';
import { words } from './law-3-words.ts';
import { purePackages } from './law-4-pure-packages.ts';
import { refusal } from './law-5-refusal.ts';
import { may } from './law-6-may.ts';
import { actHoldsTransaction } from './law-7-act.ts';
import { sqlInItsRoom } from './law-7-sql.ts';
import { names } from './names.ts';

const rules = {
	'law-1-floors': floors,
	'law-1-no-barrels': noBarrels,
	'law-2-http': http,
	'law-2-no-remote': noRemote,
	'law-3-svelte-draws': svelteDraws,
	'law-3-words': words,
	'law-3-page-head': pageHead,
	'law-3-html-door': htmlDoor,
	'law-4-pure-packages': purePackages,
	'law-5-refusal': refusal,
	'law-6-may': may,
	'law-7-act': actHoldsTransaction,
	'law-7-sql': sqlInItsRoom,
	names,
	awaited
};

export const house: ESLint.Plugin = { meta: { name: 'cairn' }, rules };

/** Every law, as an error: a law that only warns is a wish. */
export const laws: Linter.Config = {
	name: 'cairn/laws',
	files: ['**/*.ts', '**/*.js', '**/*.svelte'],
	plugins: { cairn: house },
	rules: Object.fromEntries(Object.keys(rules).map((name) => [`cairn/${name}`, 'error']))
};

/** Journeys begin from our own `test`, which puts away the devices that they open. */
export const journeys: Linter.Config = {
	name: 'cairn/journeys',
	files: ['tests/journeys/**'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				paths: [
					{
						name: '@playwright/test',
						importNames: ['test'],
						message: 'Take `test` from #support/journeys/test.ts, which puts the devices of a journey away.'
					}
				]
			}
		]
	}
};

/** Law 2 and the sizes of 2-house: aim at 120 and 25, stop at 300 and 60. */
export const sizes: Linter.Config[] = [
	{
		name: 'cairn/sizes',
		files: ['**/*.ts', '**/*.js', '**/*.svelte'],
		rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 60] }
	},
	{
		name: 'cairn/sizes/routes',
		files: ['src/routes/**/+*.ts', 'src/routes/**/*.server.ts'],
		rules: { 'max-lines': ['error', { max: 60, skipBlankLines: true, skipComments: true }] }
	},
	{
		name: 'cairn/sizes/tests',
		files: ['**/*.test.ts', 'tests/**/*.ts'],
		rules: { 'max-lines-per-function': 'off' }
	}
];
