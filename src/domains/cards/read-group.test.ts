import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGroup } from './read-group.ts';

test('a group is read one person a line; each wrong line is named', () => {
	const read = readGroup('Fox\nOwl, 2014\n\nElk; 2013; MUM@example.org\nBee\tdad@example.org', 2026);
	assert.deepEqual(
		read.map(({ nickname, birthYear, contactAddress }) => [nickname, birthYear, contactAddress]),
		[
			['Fox', null, null],
			['Owl', 2014, null],
			['Elk', 2013, 'mum@example.org'],
			['Bee', null, 'dad@example.org']
		]
	);
	for (const [text, message, line] of [
		['Fox\n,2014', 'card_problem_nickname', 2],
		['Fox, tall', 'card_problem_part', 1],
		['Fox\nOwl, 3014', 'card_problem_part', 2],
		['  \n', 'problem_required', undefined]
	] as const) {
		assert.throws(
			() => readGroup(text, 2026),
			({ fields: [field] }: { fields: { message: string; values?: { line?: number } }[] }) =>
				field?.message === message && field.values?.line === line
		);
	}
});
