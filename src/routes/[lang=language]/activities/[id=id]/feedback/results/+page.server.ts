import { redirect } from '@sveltejs/kit';
import { closeFeedback } from '#domains/feedback/close-feedback.ts';
import { seeResults } from '#domains/feedback/see-feedback.ts';
import { day } from '#ui/dates.ts';
import { answer } from '../../../../../answer.ts';
import { shownBars, shownStars } from './shown-results.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { results, questions: _asked, ...seen } = await seeResults(locals.actor, params.id);
	if (!seen.hasForm) redirect(303, `/${locals.language}/activities/${params.id}/feedback/form`);
	const dated = (at: Date | null) => at && day(at, locals.language, seen.timeZone);
	return {
		...{ id: params.id, title: seen.title, textLang: seen.language, isKept: url.searchParams.has('kept') },
		...{ asked: dated(seen.askedAt), closed: dated(seen.closedAt) },
		...{ count: results.count, isFew: results.isFew, stars: shownStars(results.stars) },
		average: new Intl.NumberFormat(locals.language, { maximumFractionDigits: 1 }).format(results.average),
		questions: results.questions.map((question) => ({ ...question, bars: shownBars(question) }))
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals, url }) => {
		const form = await request.formData();
		const refused = await answer(form, () => closeFeedback(locals.actor, { activityId: params.id }));
		if (refused) return refused;
		redirect(303, url.pathname);
	}
};
