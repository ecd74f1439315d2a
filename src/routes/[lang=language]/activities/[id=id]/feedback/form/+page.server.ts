import { redirect } from '@sveltejs/kit';
import { mostQuestions } from '#domains/feedback/feedback.ts';
import { keepFeedbackForm } from '#domains/feedback/keep-feedback-form.ts';
import { seeResults } from '#domains/feedback/see-feedback.ts';
import { answer, typedIn } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { title, questions, hasForm, results, closedAt } = await seeResults(locals.actor, params.id);
	if (results.count > 0 || closedAt) {
		redirect(303, `/${locals.language}/activities/${params.id}/feedback/results`);
	}
	const rows = Array.from({ length: mostQuestions }, (_, place) => {
		const one = questions[place];
		return { label: one?.label ?? '', type: one?.type ?? 'short', choices: one?.choices.join('\n') ?? '' };
	});
	return { id: params.id, title, hasForm, rows };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const form = await request.formData();
		const refused = await answer(form, () =>
			keepFeedbackForm(locals.actor, { ...typedIn(form), activityId: params.id })
		);
		if (refused) return refused;
		redirect(303, `/${locals.language}/activities/${params.id}/feedback/results?kept`);
	}
};
