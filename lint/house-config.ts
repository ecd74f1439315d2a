import type { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { style, svelteStyle, typedStyle } from './house-style.ts';
import { journeys, laws, sizes } from './laws.ts';

const never = [
	'**/node_modules/',
	'.svelte-kit/',
	'**/build/',
	'generated/',
	'data/',
	'.data/',
	'static/',
	'test-results/',
	'playwright-report/',
	'screenshots/',
	'tests/fixtures/',
	'packages/*/test/vectors/'
];

/**
 * The whole lint of the house for a tree at `root`. Without types it judges snippets that are on no disk,
 * which is how the tests of the laws ask it.
 */
export function houseConfig(root: string, withTypes = true): Linter.Config[] {
	const types = { projectService: withTypes, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] };
	return [
		{ name: 'cairn/never', ignores: never },
		{
			name: 'cairn/no-excuses',
			linterOptions: { noInlineConfig: true },
			languageOptions: { globals: { ...globals.node, ...globals.browser } }
		},
		...(svelte.configs.recommended as Linter.Config[]),
		{
			name: 'cairn/parse-typescript',
			files: ['**/*.ts'],
			plugins: { '@typescript-eslint': tseslint.plugin as never },
			languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions: types }
		},
		{
			name: 'cairn/parse-svelte',
			files: ['**/*.svelte'],
			plugins: { '@typescript-eslint': tseslint.plugin as never },
			languageOptions: { parserOptions: { parser: tseslint.parser } }
		},
		...style,
		...(withTypes ? typedStyle : []),
		svelteStyle,
		laws,
		journeys,
		...sizes
	];
}
