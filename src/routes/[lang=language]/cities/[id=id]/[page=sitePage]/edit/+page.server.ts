import { signInFirst } from '../../../../../sign-in-first.ts';
import { sitePageActions } from '../../../../../site-page-actions.ts';
import { sitePageForm } from '../../../../../site-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	return sitePageForm(locals, params.id, params.page, url);
};

export const actions: Actions = sitePageActions;
