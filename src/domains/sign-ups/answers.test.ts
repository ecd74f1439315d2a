import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '#domains/activities/question.ts';
import { Refusal } from '#server/refusal.ts';
import { readAnswers } from './answers.ts';

const asked = (given: Partial<Question>): Question => ({
	label: 'Which?',
	hint: '',
	type: 'short',
	choices: [],
	isRequired: false,
	isShared: false,
	...given
});

const problemOf = (question: Question, typed: string): string | undefined => {
	try {
		readAnswers([question], { 'answer.0': typed });
		return undefined;
	} catch (error) {
		return error instanceof Refusal ? error.fields[0]?.message : 'a bug';
	}
};

test('each type is read as what it is', () => {
	const rows: [Partial<Question>, string, string | undefined][] = [
		[{ isRequired: true }, '  ', 'problem_required'],
		[{}, '', undefined],
		[{}, 'x'.repeat(301), 'problem_too_long'],
		[{ type: 'long' }, 'x\n'.repeat(2000), undefined],
		[{ type: 'choice', choices: ['a', 'b'] }, 'b', undefined],
		[{ type: 'choice', choices: ['a', 'b'] }, 'c', 'problem_not_understood'],
		[{ type: 'choices', choices: ['a', 'b'] }, 'a\nb', undefined],
		[{ type: 'choices', choices: ['a', 'b'] }, 'a\nc', 'problem_not_understood'],
		[{ type: 'number' }, '3,5', undefined],
		[{ type: 'number' }, 'three', 'sign_up_problem_number'],
		[{ type: 'date' }, '2008-02-29', undefined],
		[{ type: 'date' }, '2009-02-29', 'problem_date'],
		[{ type: 'yes-no' }, 'no', undefined],
		[{ type: 'yes-no' }, 'maybe', 'problem_not_understood']
	];
	for (const [given, typed, expected] of rows) {
		assert.equal(problemOf(asked(given), typed), expected, `${given.type ?? 'short'}: ${typed.slice(0, 20)}`);
	}
});

test('every wrong answer is named at once; right ones keep the question as it was asked', () => {
	const questions = [asked({ label: 'Why?', isRequired: true }), asked({ type: 'number' })];
	assert.throws(
		() => readAnswers(questions, { 'answer.1': 'many' }),
		(error: Refusal) => error.fields.map(({ field }) => field).join() === 'answer.0,answer.1'
	);
	assert.deepEqual(readAnswers(questions, { 'answer.0': 'To learn\u0000', 'answer.9': 'x' }), [
		{ label: 'Why?', type: 'short', isShared: false, given: ['To learn'] },
		{ label: 'Which?', type: 'number', isShared: false, given: [] }
	]);
});
