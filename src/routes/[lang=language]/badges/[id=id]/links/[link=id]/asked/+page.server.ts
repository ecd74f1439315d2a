import { redirect } from '@sveltejs/kit';
import { answerClaims } from '#domains/awards/answer-claims.ts';
import { seeAsked } from '#domains/awards/see-asked.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { moment } from '#ui/dates.ts';
import { answer, typedIn } from '../../../../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('cairn:asked');
	const { badge, organisation, link, asked } = await seeAsked(locals.actor, params.link);
	const { timeZone } = await seeCity(locals.actor, organisation.cityId);
	return {
		badge: { badgeId: badge.badgeId, name: badge.name },
		link: { id: link.id, label: link.label, isRotating: link.kind === 'rotating' },
		asked: asked.map(({ askedAt, ...one }) => ({ ...one, at: moment(askedAt, locals.language, timeZone) }))
	};
};

const doing =
	(way: 'give' | 'refuse') =>
	async ({ locals, params, request, url }: RequestEvent) => {
		const form = await request.formData();
		const asked = { claims: typedIn(form).claims ?? [], linkId: params.link, answer: way };
		const done = await answer(form, () => answerClaims(locals.actor, asked));
		if ('status' in done) return done;
		redirect(303, `${url.pathname}?${way}=${done.answered}`);
	};

export const actions: Actions = { give: doing('give'), refuse: doing('refuse') };
