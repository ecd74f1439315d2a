import { redirect } from '@sveltejs/kit';
import { localPath } from '#domains/accounts/account.ts';
import { askSignInLink } from '#domains/accounts/sign-in-ask-link.ts';
import { signInByPassword } from '#domains/accounts/sign-in-by-password.ts';
import { answer, typedIn } from '../../answer.ts';
import { rememberSentTo, setCookies, textsIn, visitOf } from '../../visit.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = localPath(url.searchParams.get('next'));
	if (locals.actor.kind === 'person') redirect(303, next ?? `/${locals.language}`);
	return { next: next ?? '', done: url.searchParams.get('done') };
};

export const actions: Actions = {
	password: async (event) => {
		const form = await event.request.formData();
		const entrance = await answer(form, () => signInByPassword(visitOf(event), textsIn(form)));
		if (!('cookies' in entrance)) return entrance;
		setCookies(event.cookies, entrance.cookies);
		redirect(303, entrance.next);
	},
	link: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const refused = await answer(form, () => askSignInLink(visitOf(event), typed));
		if (refused) return refused;
		rememberSentTo(event, typed.email ?? '');
		redirect(303, `/${event.locals.language}/sign-in/sent`);
	}
};
