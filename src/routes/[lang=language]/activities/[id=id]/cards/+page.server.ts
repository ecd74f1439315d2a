import { redirect } from '@sveltejs/kit';
import { makeCards, voidGroupCard } from '#domains/cards/make-cards.ts';
import { seeCards } from '#domains/cards/see-cards.ts';
import { answer, typedIn } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { title, cards } = await seeCards(locals.actor, params.id);
	return {
		id: params.id,
		title,
		cards: cards.map(({ id, nickname, code, consent, contactAddress, joinedAt }) => ({
			id,
			consent,
			nickname,
			code,
			contactAddress,
			isJoined: joinedAt !== null
		}))
	};
};

export const actions: Actions = {
	make: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const made = await answer(form, () =>
			makeCards(locals.actor, {
				people: typedIn(form).people ?? '',
				activityId: params.id,
				language: params.lang
			})
		);
		if (!Array.isArray(made)) return made;
		redirect(303, `${url.pathname}?made=${made.length}`);
	},
	void: async ({ locals, request, url }) => {
		const form = await request.formData();
		const refused = await answer(form, () => voidGroupCard(locals.actor, typedIn(form)));
		if (refused) return refused;
		redirect(303, url.pathname);
	}
};
