import { addCityAdmin } from '#domains/cities/add-city-admin.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal, type RefusalCode } from '#server/refusal.ts';
import { type Invitation, type InvitationState, type Place, placeOf, stateOf } from './invitation.ts';
import { lockedInvitation, settleInvitation } from './invitations.sql.server.ts';
import { hashOf } from './keep-invitation.ts';
import { mayAcceptInvitation } from './may.ts';
import { memberOf, putMember } from './members.sql.server.ts';
import { organisationRoles } from './organisation.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';

/** Joins by the link that came by mail, with whatever account is signed in. Gives where it led. Twice is once. */
export async function acceptInvitation(actor: Actor, token: string): Promise<Place> {
	permit(actor, mayAcceptInvitation(actor));
	const accountId = accountOf(actor) ?? '';
	return act(actor, 'accept-invitation', {}, async (trx) => {
		const invitation = await lockedInvitation(trx, hashOf(token));
		if (!invitation) throw new Refusal('link-unknown');
		const place = placeOf(invitation);
		const state = stateOf(invitation, now());
		if (state === 'accepted' && invitation.accountId === accountId) return place;
		if (state !== 'open') throw new Refusal(closedFor[state]);
		await join(trx, invitation, accountId);
		await settleInvitation(trx, invitation.id, { acceptedAt: now(), accountId });
		return place;
	});
}

const closedFor: Record<Exclude<InvitationState, 'open'>, RefusalCode> = {
	accepted: 'link-used-up',
	withdrawn: 'link-revoked',
	expired: 'link-expired'
};

async function join(
	trx: Trx,
	{ organisationId, cityId, role }: Invitation,
	accountId: string
): Promise<void> {
	if (cityId !== null) return addCityAdmin(trx, cityId, accountId);
	const organisation = await lockedOrganisation(trx, organisationId);
	if (!organisation || organisation.closedAt) throw new Refusal('gone');
	const member = await memberOf(trx, organisationId, accountId);
	// An old invitation never takes anything away from somebody who is more by now.
	if (member && organisationRoles.indexOf(member.role) <= organisationRoles.indexOf(role)) return;
	await putMember(trx, organisationId, accountId, role);
}
