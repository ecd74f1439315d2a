import { timeZones } from '#domains/cities/city.ts';
import { makeCity } from '#domains/cities/make-city.ts';
import { seeNewCity } from '#domains/cities/see-city.ts';
import { onForm } from '../../../on-form.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url, params }) => {
	signInFirst(locals.actor, url, params.lang);
	seeNewCity(locals.actor);
	return { timeZones: timeZones() };
};

export const actions: Actions = {
	default: onForm('saved', async (actor, asked, { locals }) => {
		const id = await makeCity(actor, asked);
		return `/${locals.language}/cities/${id}/settings?done=saved`;
	})
};
