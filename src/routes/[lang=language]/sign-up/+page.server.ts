import { redirect } from '@sveltejs/kit';
import { localPath } from '#domains/accounts/account.ts';
import { signUp } from '#domains/accounts/sign-up.ts';
import { answer } from '../../answer.ts';
import { rememberSentTo, setCookies, textsIn, visitOf } from '../../visit.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = localPath(url.searchParams.get('next'));
	if (locals.actor.kind === 'person') redirect(303, next ?? `/${locals.language}`);
	return { next: next ?? '' };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const typed = textsIn(form);
		const signed = await answer(form, () => signUp(event.locals.actor, visitOf(event), typed));
		if (!('cookies' in signed)) return signed;
		setCookies(event.cookies, signed.cookies);
		rememberSentTo(event, typed.email ?? '');
		redirect(303, `/${event.locals.language}/sign-in/sent`);
	}
};
