import type { Question } from '#domains/activities/question.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';

/** A question as it was asked, with what was answered: it goes on making sense when the questions change. */
export type Answer = Pick<Question, 'label' | 'type' | 'isShared'> & { given: string[] };

export const answerField = (place: number): string => `answer.${place}`;

const longest: Record<Question['type'], number> = {
	short: 300,
	long: 5000,
	choice: 5000,
	choices: 5000,
	number: 30,
	date: 10,
	'yes-no': 10
};

/** What somebody typed → their answers, or a refusal that names every wrong one. Nothing typed is no answer. */
export function readAnswers(
	questions: readonly Question[],
	typed: Readonly<Record<string, unknown>>
): Answer[] {
	const problems: FieldProblem[] = [];
	const answers = questions.map((question, place) => {
		const field = answerField(place);
		const given = givenTo(question, typed[field]);
		const message = problemOf(question, given);
		if (message) problems.push({ field, message, values: { max: longest[question.type] } });
		const { label, type, isShared } = question;
		return { label, type, isShared, given };
	});
	if (problems.length > 0) throw new Refusal('invalid-input', { fields: problems });
	return answers;
}

/** Several choices come with a line each. */
function givenTo({ type }: Question, typed: unknown): string[] {
	const text = typeof typed === 'string' ? typed.replaceAll('\u0000', '').trim() : '';
	if (text === '') return [];
	return type === 'choices' ? [...new Set(text.split('\n').map((line) => line.trim()))] : [text];
}

function problemOf({ type, isRequired, choices }: Question, given: string[]): string | undefined {
	const [first] = given;
	if (first === undefined) return isRequired ? 'problem_required' : undefined;
	if (given.join('\n').length > longest[type]) return 'problem_too_long';
	if (type === 'choice' || type === 'choices') {
		return given.every((one) => choices.includes(one)) ? undefined : 'problem_not_understood';
	}
	if (type === 'number') {
		return /^[+-]?\d+([.,]\d+)?$/.test(first) ? undefined : 'sign_up_problem_number';
	}
	if (type === 'date') return isDate(first) ? undefined : 'problem_date';
	if (type === 'yes-no') return ['yes', 'no'].includes(first) ? undefined : 'problem_not_understood';
	return undefined;
}

function isDate(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
