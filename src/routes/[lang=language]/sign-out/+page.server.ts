import { redirect } from '@sveltejs/kit';
import { signOut } from '#domains/accounts/sign-out.ts';
import { setCookies, visitOf } from '../../visit.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	default: async (event) => {
		const { cookies } = await signOut(visitOf(event));
		setCookies(event.cookies, cookies);
		redirect(303, `/${event.locals.language}/sign-in?done=out`);
	}
};
