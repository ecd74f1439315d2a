import { redirect } from '@sveltejs/kit';
import { awaitConsent, seeConsentNeed } from '#domains/sign-ups/await-consent.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, locals.language);
	const { title, need } = await seeConsentNeed(locals.actor, params.id);
	return { id: params.id, title, need };
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const asked = { address: typedIn(form).address, activityId: params.id, language: params.lang };
		const refused = await answer(form, () => awaitConsent(locals.actor, asked));
		if (refused) return refused;
		redirect(303, url.pathname);
	}
};
