import { redirect } from '@sveltejs/kit';
import { askPasswordReset, resetPassword } from '#domains/accounts/sign-in-reset-password.ts';
import { answer, typedIn } from '../../../answer.ts';
import { rememberSentTo, setCookies, textsIn, visitOf } from '../../../visit.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions: Actions = {
	ask: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const refused = await answer(form, () => askPasswordReset(visitOf(event), typed));
		if (refused) return refused;
		rememberSentTo(event, typed.email ?? '');
		redirect(303, `/${event.locals.language}/sign-in/sent?for=reset`);
	},
	choose: async (event) => {
		const form = await event.request.formData();
		const entrance = await answer(form, () => resetPassword(visitOf(event), textsIn(form)));
		if (!('cookies' in entrance)) return entrance;
		setCookies(event.cookies, entrance.cookies);
		redirect(303, entrance.next);
	}
};
