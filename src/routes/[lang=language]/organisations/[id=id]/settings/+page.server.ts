import { changeOrganisation } from '#domains/organisations/change-organisation.ts';
import { closeOrganisation } from '#domains/organisations/close-organisation.ts';
import { rotateIssuerKey } from '#domains/organisations/rotate-issuer-key.ts';
import { seeOrganisationToChange } from '#domains/organisations/see-organisation.ts';
import { fileIn, onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const organisation = await seeOrganisationToChange(locals.actor, params.id);
	return { organisation, done: url.searchParams.get('done') };
};

export const actions: Actions = {
	profile: onForm('saved', async (actor, { removeLogo, ...asked }, { id, form }) => {
		const logo = await fileIn(form, 'logo');
		const input = removeLogo && !logo ? { ...asked, logoFileId: '' } : asked;
		await changeOrganisation(actor, id, input, logo);
	}),
	key: onForm('key', (actor, _, { id }) => rotateIssuerKey(actor, id)),
	close: onForm('closed', async (actor, _, { id, locals }) => {
		await closeOrganisation(actor, id);
		return `/${locals.language}/organisations/${id}?done=closed`;
	})
};
