import { changeLook } from '#domains/cities/change-look.ts';
import { seeCityToChange } from '#domains/cities/see-city.ts';
import { fileIn, onForm } from '../../../../../on-form.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	return { city: await seeCityToChange(locals.actor, params.id), done: url.searchParams.get('done') };
};

export const actions: Actions = {
	default: onForm('saved', async (actor, asked, { id, form }) => {
		const sent = { logo: await fileIn(form, 'logo'), cover: await fileIn(form, 'cover') };
		await changeLook(actor, id, asked, sent);
	})
};
