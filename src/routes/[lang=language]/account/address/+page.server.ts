import { redirect } from '@sveltejs/kit';
import { seeAddressLink, verifyAddress } from '#domains/accounts/verify-address.ts';
import { answer, typedIn } from '../../../answer.ts';
import { signInAddress } from '../../../sign-in-address.ts';
import { visitOf } from '../../../visit.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, language } = locals;
	if (actor.kind !== 'person') redirect(303, `${signInAddress(url, language)}&done=confirm`);
	const token = url.searchParams.get('token') ?? '';
	return { token, link: (await seeAddressLink(actor, token)) ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const asked = typedIn(form);
		const refused = await answer(form, () => verifyAddress(event.locals.actor, visitOf(event), asked));
		if (refused) return refused;
		redirect(303, `/${event.locals.language}/account?done=confirmed`);
	}
};
