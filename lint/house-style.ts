import type { Linter } from 'eslint';

/** What every script of the house keeps to, beside the laws. No preset: each line is here on purpose. */
const script: Linter.RulesRecord = {
	eqeqeq: 'error',
	'prefer-const': 'error',
	'no-var': 'error',
	'no-empty': 'error',
	'no-fallthrough': 'error',
	'no-unsafe-finally': 'error',
	'no-cond-assign': 'error',
	'no-constant-condition': 'error',
	'no-self-compare': 'error',
	'no-template-curly-in-string': 'error',
	'no-sequences': 'error',
	'no-eval': 'error',
	'no-new-func': 'error',
	'no-implied-eval': 'error',
	'no-param-reassign': 'error',
	'no-useless-escape': 'error',
	'object-shorthand': 'error',
	'max-depth': ['error', 4],
	'max-params': ['error', 5]
};

const typescript: Linter.RulesRecord = {
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-non-null-assertion': 'error',
	'@typescript-eslint/ban-ts-comment': 'error',
	'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
	'@typescript-eslint/no-unused-expressions': 'error',
	'@typescript-eslint/no-empty-object-type': 'error',
	'@typescript-eslint/no-namespace': 'error',
	'@typescript-eslint/no-require-imports': 'error',
	'@typescript-eslint/no-import-type-side-effects': 'error',
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }]
};

/** Needs the types of the whole program, so these run on files of tsconfig.json only. */
const typed: Linter.RulesRecord = {
	'@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: knownTestCalls() }],
	'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
	'@typescript-eslint/return-await': ['error', 'in-try-catch'],
	'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
};

/** No `any` that slips in through JSON.parse or an untyped package, where the house thinks. */
const noHiddenAny: Linter.RulesRecord = {
	'@typescript-eslint/no-unsafe-assignment': 'error',
	'@typescript-eslint/no-unsafe-argument': 'error',
	'@typescript-eslint/no-unsafe-call': 'error',
	'@typescript-eslint/no-unsafe-member-access': 'error',
	'@typescript-eslint/no-unsafe-return': 'error'
};

/** node:test returns promises that its runner awaits. */
function knownTestCalls(): { from: 'package'; name: string[]; package: string }[] {
	return [
		{ from: 'package', name: ['test', 'it', 'describe', 'suite', 'before', 'after'], package: 'node:test' }
	];
}

export const style: Linter.Config[] = [
	{ name: 'cairn/script', files: ['**/*.ts', '**/*.js', '**/*.svelte'], rules: script },
	{ name: 'cairn/typescript', files: ['**/*.ts', '**/*.svelte'], rules: typescript },
	{ name: 'cairn/log', files: ['src/**', 'packages/*/src/**'], rules: { 'no-console': 'error' } }
];

export const typedStyle: Linter.Config[] = [
	{ name: 'cairn/typed', files: ['**/*.ts'], rules: typed },
	{
		name: 'cairn/no-hidden-any',
		files: ['src/domains/**/*.ts', 'src/server/**/*.ts', 'packages/*/src/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: noHiddenAny
	}
];

const ownEnhance = {
	name: '$app/forms',
	importNames: ['enhance'],
	message: 'Use that of #ui/enhance.ts: a refusal stays on its page, whatever query the address carries.'
};

/** Svelte: the recommended rules, and every warning of the compiler (accessibility first) as an error. */
export const svelteStyle: Linter.Config = {
	name: 'cairn/svelte',
	files: ['**/*.svelte'],
	rules: {
		'svelte/valid-compile': 'error',
		'svelte/no-target-blank': 'error',
		'svelte/button-has-type': 'error',
		'svelte/require-each-key': 'error',
		'no-restricted-imports': ['error', { paths: [ownEnhance] }],
		'svelte/no-at-html-tags': 'off', // cairn/law-3-html-door knows the doors
		'svelte/no-navigation-without-resolve': 'off', // Cairn is served from the root; its addresses carry a language
		'prefer-const': 'off', // $props() and $state() are let
		'no-param-reassign': 'off'
	}
};
