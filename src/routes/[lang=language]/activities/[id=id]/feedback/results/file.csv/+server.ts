import { seeResults } from '#domains/feedback/see-feedback.ts';
import { m } from '#messages';
import { csvLine } from '../../../../../../csv-line.ts';
import { shownBars, shownStars } from '../shown-results.ts';
import type { RequestHandler } from './$types.js';

/** The figures as a table; never a line for each person, since a few answers together could tell who it was. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { results } = await seeResults(locals.actor, params.id);
	const head = [m.activity_field_question(), m.feedback_answer(), m.feedback_how_many()];
	const rows = [
		[m.feedback_stars(), '', String(results.count)],
		...shownStars(results.stars).map(({ label, count }) => [m.feedback_stars(), label, String(count)]),
		...(results.isFew ? [] : results.questions).flatMap((question) => [
			[question.label, '', String(question.count)],
			...shownBars(question).map(({ label, count }) => [question.label, label, String(count)]),
			...question.texts.map((text) => [question.label, text, '1'])
		])
	];
	return new Response(`\uFEFF${[head, ...rows].map(csvLine).join('')}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="feedback-${params.id.slice(-8)}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};
