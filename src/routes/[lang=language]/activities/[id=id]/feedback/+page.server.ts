import { redirect } from '@sveltejs/kit';
import { answerFeedback } from '#domains/feedback/answer-feedback.ts';
import { seeFeedback } from '#domains/feedback/see-feedback.ts';
import { answerField } from '#domains/sign-ups/answers.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	signInFirst(locals.actor, url, locals.language);
	const { questions, own, ...seen } = await seeFeedback(locals.actor, params.id);
	const given = new Map(own?.answers.map(({ label, given: said }) => [label, said.join('\n')]));
	return {
		...seen,
		id: params.id,
		stars: own ? String(own.stars) : '',
		isDone: url.searchParams.has('done'),
		questions: questions.map((question, place) => ({
			...question,
			field: answerField(place),
			given: given.get(question.label) ?? ''
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals, url }) => {
		const form = await request.formData();
		const refused = await answer(form, () =>
			answerFeedback(locals.actor, { ...typedIn(form), activityId: params.id })
		);
		if (refused) return refused;
		redirect(303, `${url.pathname}?done`);
	}
};
