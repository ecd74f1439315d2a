import {
	changeMemberRole,
	leaveOrganisation,
	removeMember,
	transferOrganisation
} from '#domains/organisations/change-members.ts';
import { inviteMember } from '#domains/organisations/invite-member.ts';
import { resendInvitation, withdrawInvitation } from '#domains/organisations/manage-invitation.ts';
import { seeMembers } from '#domains/organisations/see-members.ts';
import { onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const { organisation, ...rest } = await seeMembers(locals.actor, params.id);
	return {
		...rest,
		organisation: { id: organisation.id, name: organisation.name, isClosed: organisation.closedAt !== null },
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	invite: onForm('invited', (actor, asked, { id, locals }) =>
		inviteMember(actor, id, asked, locals.language)
	),
	again: onForm('invited', (actor, asked) => resendInvitation(actor, asked.invitation ?? '')),
	withdraw: onForm('withdrawn', (actor, asked) => withdrawInvitation(actor, asked.invitation ?? '')),
	role: onForm('role', (actor, asked, { id }) => changeMemberRole(actor, id, asked.account ?? '', asked)),
	remove: onForm('removed', (actor, asked, { id }) => removeMember(actor, id, asked.account ?? '')),
	transfer: onForm('transferred', (actor, asked, { id }) =>
		transferOrganisation(actor, id, asked.account ?? '')
	),
	leave: onForm('left', async (actor, _, { id, locals }) => {
		await leaveOrganisation(actor, id);
		return `/${locals.language}/organisations?done=left`;
	})
};
