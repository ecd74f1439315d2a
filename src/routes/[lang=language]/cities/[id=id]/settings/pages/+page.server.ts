import { seeCityToChange } from '#domains/cities/see-city.ts';
import { seeSitePages } from '#domains/cities/see-site-page.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const { id, name } = await seeCityToChange(locals.actor, params.id);
	return { city: { id, name }, pages: await seeSitePages(locals.actor, params.id) };
};
