import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFrameworkCsv } from './read-framework-csv.ts';

const problemsOf = (text: string) => readFrameworkCsv(text, 'en').problems;

test('a table of skills with areas, in any order of columns and with any delimiter', () => {
	for (const [comma, heading] of [
		[',', 'Name'],
		[';', 'Nome'],
		['\t', 'Skill']
	] as const) {
		const rows = [
			['Code', heading, 'Area', 'Other names', 'URL'],
			['b1', 'Dry stone walling', 'Building', 'walling|stone laying', 'https://skills.example/b1'],
			['b2', 'Lime mortar', 'Building', '', '']
		];
		const { skills, problems } = readFrameworkCsv(
			`\uFEFF${rows.map((row) => row.join(comma)).join('\r\n')}`,
			'en'
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			skills.map(({ kind, code, uri, texts }) => [kind, code, uri, texts[0]?.name, texts[0]?.others]),
			[
				['area', undefined, '', 'Building', undefined],
				[undefined, 'b1', 'https://skills.example/b1', 'Dry stone walling', ['walling', 'stone laying']],
				[undefined, 'b2', '', 'Lime mortar', []]
			]
		);
		assert.equal(skills[1]?.parent, skills[0]?.ref);
	}
});

test('columns with headings of their own are named by who imports', () => {
	const { skills, problems } = readFrameworkCsv('Kompetenca,Št.\nPletenje,7\n', 'sl', {
		name: 'kompetenca',
		code: 'Št.'
	});
	assert.deepEqual(problems, []);
	assert.deepEqual([skills[0]?.texts[0]?.name, skills[0]?.code], ['Pletenje', '7']);
});

test('every wrong row is told with its number and what is wrong', () => {
	const { problems } = readFrameworkCsv('name,code,url\nA,1,\n,2,\nB,1,\nC,3,javascript:alert(1)\n', 'en');
	assert.deepEqual(problems, [
		{ row: 2, message: 'framework_problem_row_name', values: { row: 2 } },
		{ row: 3, message: 'framework_problem_row_twice', values: { row: 3, first: 1 } },
		{ row: 4, message: 'framework_problem_row_uri', values: { row: 4 } }
	]);
});

test('a file that is no table is refused with a reason', () => {
	assert.equal(problemsOf('a,b\n1,2\n')[0]?.message, 'framework_problem_no_name_column');
	assert.equal(problemsOf('name\n')[0]?.message, 'framework_problem_empty');
	assert.equal(problemsOf('name,code\n"open,1\nB,2')[0]?.message, 'framework_problem_csv');
	assert.equal(problemsOf(`name\n${'x\n'.repeat(20_001)}`)[0]?.message, 'framework_problem_rows');
});

test('whatever is given, something is answered', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const { skills, problems } = readFrameworkCsv(`name,url\n${text}`, 'en');
			return skills.length > 0 || problems.length > 0;
		}),
		{ numRuns: 300, seed: 4 }
	);
});
