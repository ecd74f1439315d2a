import { seeSitePages } from '#domains/cities/see-site-page.ts';
import { signInFirst } from '../../sign-in-first.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	return { pages: await seeSitePages(locals.actor, null) };
};
