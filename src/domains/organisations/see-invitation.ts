import { accountWithAddress } from '#domains/accounts/see-recipients.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { accountOf, type Actor, type OrganisationRole } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { type InvitationState, maskedAddress, stateOf } from './invitation.ts';
import { invitationByToken } from './invitations.sql.server.ts';
import { hashOf } from './keep-invitation.ts';
import { seeOrganisation } from './see-organisation.ts';

export type SeenInvitation = {
	state: InvitationState;
	leadsTo: 'organisation' | 'city';
	name: string;
	role: OrganisationRole;
	/** Shown in part only: links are forwarded. */
	sentTo: string;
	isSignedIn: boolean;
	/** Signed in as somebody else than the one it was sent to. It can be accepted all the same. */
	isForSomebodyElse: boolean;
};

/** What whoever holds the link sees before they accept. */
export async function seeInvitation(actor: Actor, token: string): Promise<SeenInvitation> {
	const invitation = await invitationByToken(db(), hashOf(token));
	if (!invitation) throw new Refusal('link-unknown');
	const { organisationId, cityId, address, role } = invitation;
	const place = cityId === null ? seeOrganisation(actor, organisationId) : seeCity(actor, cityId);
	const accountId = accountOf(actor);
	const invitee = address === '' ? invitation.accountId : await accountWithAddress(address);
	return {
		state: stateOf(invitation, now()),
		leadsTo: cityId === null ? 'organisation' : 'city',
		name: (await place).name,
		role,
		sentTo: maskedAddress(address),
		isSignedIn: accountId !== undefined,
		isForSomebodyElse: accountId !== undefined && accountId !== invitee
	};
}
