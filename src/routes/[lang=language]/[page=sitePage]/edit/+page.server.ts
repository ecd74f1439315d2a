import { changeSitePage } from '#domains/cities/change-site-page.ts';
import { onForm } from '../../../on-form.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import { sitePageForm } from '../../../site-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	return sitePageForm(locals, null, params.page, url);
};

export const actions: Actions = {
	default: onForm('saved', async (actor, asked, { params, url }) => {
		await changeSitePage(actor, null, { ...asked, page: params.page });
		return `${url.pathname}?language=${asked.language}&done=saved`;
	})
};
