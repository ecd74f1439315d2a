import { z } from 'zod';
import { choicesOf, hasChoices, type Question, questionTypes } from '#domains/activities/question.ts';
import { seeStanding } from '#domains/activities/see-standing.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import { mostQuestions } from './feedback.ts';
import { countAnswers, lockForm, writeForm } from './feedback.sql.server.ts';
import { mayKeepFeedback } from './may.ts';

const text = (max: number) => z.string().trim().max(max, 'problem_too_long').default('');
const input = z.looseObject({ activityId: z.uuid() });
const row = z.object({ label: text(300), type: z.enum(questionTypes).catch('short'), choices: text(5000) });

/** The stars, and up to five questions of the organiser's own. Once somebody has answered, they stand as they are. */
export async function keepFeedbackForm(actor: Actor, asked: unknown): Promise<void> {
	const { activityId, ...typed } = parse(input, asked);
	const standing = await seeStanding(activityId);
	if (!standing) throw new Refusal('not-found');
	const { organisationId } = standing;
	permit(actor, mayKeepFeedback(actor, organisationId));
	const questions = readQuestions(typed);
	await act(actor, 'keep-feedback-form', { activity: activityId }, async (trx) => {
		const form = await lockForm(trx, activityId);
		if (form?.closedAt || (form && (await countAnswers(trx, activityId)) > 0))
			throw new Refusal('already-done');
		await writeForm(trx, { activityId, organisationId, questions });
	});
}

const questionField = (place: number, field: 'label' | 'type' | 'choices'): string =>
	`questions.${place}.${field}`;

/** Rows left blank fall away. */
function readQuestions(typed: Readonly<Record<string, unknown>>): Question[] {
	const problems: FieldProblem[] = [];
	const questions: Question[] = [];
	for (let place = 0; place < mostQuestions; place++) {
		const of = (field: 'label' | 'type' | 'choices') => typed[questionField(place, field)];
		const { label, type, choices } = parse(row, {
			...{ label: of('label'), type: of('type'), choices: of('choices') }
		});
		if (label === '') continue;
		const listed = hasChoices(type) ? choicesOf(choices) : [];
		if (hasChoices(type) && listed.length < 2) {
			problems.push({ field: questionField(place, 'choices'), message: 'activity_problem_choices' });
		}
		if (questions.some((one) => one.label === label)) {
			problems.push({ field: questionField(place, 'label'), message: 'feedback_problem_same' });
		}
		questions.push({ label, type, choices: listed, hint: '', isRequired: false, isShared: false });
	}
	if (problems.length > 0) throw new Refusal('invalid-input', { fields: problems });
	return questions;
}
