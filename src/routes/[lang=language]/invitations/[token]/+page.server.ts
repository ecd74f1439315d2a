import { acceptInvitation } from '#domains/organisations/accept-invitation.ts';
import { seeInvitation } from '#domains/organisations/see-invitation.ts';
import { onForm } from '../../../on-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { invitation: await seeInvitation(locals.actor, params.token) };
};

export const actions: Actions = {
	default: onForm('joined', async (actor, _, { params, locals }) => {
		const { organisationId, cityId } = await acceptInvitation(actor, params.token ?? '');
		const place = organisationId === null ? `cities/${cityId}` : `organisations/${organisationId}`;
		return `/${locals.language}/${place}?done=joined`;
	})
};
