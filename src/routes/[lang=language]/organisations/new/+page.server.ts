import { createOrganisation } from '#domains/organisations/create-organisation.ts';
import { seeCitiesToJoin } from '#domains/organisations/see-organisation.ts';
import { onForm } from '../../../on-form.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, params }) => {
	signInFirst(locals.actor, url, params.lang);
	return { cities: await seeCitiesToJoin(locals.actor) };
};

export const actions: Actions = {
	default: onForm('opened', async (actor, asked, { locals }) => {
		const id = await createOrganisation(actor, asked);
		return `/${locals.language}/organisations/${id}?done=opened`;
	})
};
