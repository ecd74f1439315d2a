import { redirect } from '@sveltejs/kit';
import { localPath } from '#domains/accounts/account.ts';
import { seeSignInLink, signInByLink } from '#domains/accounts/sign-in-by-link.ts';
import { answer } from '../../../answer.ts';
import { setCookies, textsIn, visitOf } from '../../../visit.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	const token = event.url.searchParams.get('token') ?? '';
	const next = localPath(event.url.searchParams.get('next'));
	return { ...(await seeSignInLink(visitOf(event), token)), token, next: next ?? '' };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const entrance = await answer(form, () => signInByLink(visitOf(event), textsIn(form)));
		if (!('cookies' in entrance)) return entrance;
		setCookies(event.cookies, entrance.cookies);
		redirect(303, entrance.next);
	}
};
