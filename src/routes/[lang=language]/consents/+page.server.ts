import { redirect } from '@sveltejs/kit';
import { askPublicConsent, seePublicConsent } from '#domains/cities/ask-public-consent.ts';
import { answer, typedIn } from '../../answer.ts';
import { signInFirst } from '../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	signInFirst(locals.actor, url, locals.language);
	return { consent: await seePublicConsent(locals.actor) };
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const asked = { address: typedIn(form).address, language: params.lang };
		const refused = await answer(form, () => askPublicConsent(locals.actor, asked));
		if (refused) return refused;
		redirect(303, url.pathname);
	}
};
