import { changeCity } from '#domains/cities/change-city.ts';
import { timeZones } from '#domains/cities/city.ts';
import { removeCityAdmin } from '#domains/cities/name-city-admin.ts';
import { seeCityToChange } from '#domains/cities/see-city.ts';
import { inviteCityAdmin } from '#domains/organisations/invite-city-admin.ts';
import { resendInvitation, withdrawInvitation } from '#domains/organisations/manage-invitation.ts';
import { seeCityAdmins } from '#domains/organisations/see-city-admins.ts';
import { seeOrganisationsToVerify } from '#domains/organisations/see-organisation.ts';
import { verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import { onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const city = await seeCityToChange(locals.actor, params.id);
	const [people, waiting] = await Promise.all([
		seeCityAdmins(locals.actor, params.id),
		seeOrganisationsToVerify(locals.actor, params.id)
	]);
	return {
		city,
		...people,
		waiting: waiting.map(({ id, name, kind, website }) => ({ id, name, kind, website })),
		timeZones: timeZones(),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	page: onForm('saved', (actor, asked, { id }) => changeCity(actor, id, asked)),
	verify: onForm('verified', (actor, asked) => verifyOrganisation(actor, asked.organisation ?? '')),
	invite: onForm('invited', (actor, asked, { id, locals }) =>
		inviteCityAdmin(actor, id, asked, locals.language)
	),
	again: onForm('invited', (actor, asked) => resendInvitation(actor, asked.invitation ?? '')),
	withdraw: onForm('withdrawn', (actor, asked) => withdrawInvitation(actor, asked.invitation ?? '')),
	remove: onForm('admin-removed', (actor, asked, { id }) => removeCityAdmin(actor, id, asked.account ?? ''))
};
