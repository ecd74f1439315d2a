import {
	addMember,
	changeMemberRole,
	leaveOrganisation,
	removeMember,
	transferOrganisation
} from '#domains/organisations/change-members.ts';
import { acceptInvitation } from '#domains/organisations/accept-invitation.ts';
import { changeOrganisation } from '#domains/organisations/change-organisation.ts';
import { closeOrganisation } from '#domains/organisations/close-organisation.ts';
import { createOrganisation } from '#domains/organisations/create-organisation.ts';
import { inviteCityAdmin } from '#domains/organisations/invite-city-admin.ts';
import { inviteMember } from '#domains/organisations/invite-member.ts';
import { makeToken } from '#domains/organisations/make-token.ts';
import { resendInvitation, withdrawInvitation } from '#domains/organisations/manage-invitation.ts';
import { revokeToken } from '#domains/organisations/revoke-token.ts';
import { rotateIssuerKey } from '#domains/organisations/rotate-issuer-key.ts';
import { showMyself } from '#domains/organisations/show-member.ts';
import { unverifyOrganisation, verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import type { ActionTable } from './action-row.ts';
import { city, managers, operator, owner, signedIn, staff } from './roles.ts';

const profile = { name: 'Youth Club', kind: 'organisation' };
const managersOrOperator = [...managers, ...operator];
const address = 'another@example.org';

/** In an order in which each can still be done: what ends things comes last. */
export const organisationActions: ActionTable = {
	'organisations.createOrganisation': [
		signedIn,
		(as, to) => createOrganisation(as, { cityId: to.cityId, ...profile })
	],
	'organisations.changeOrganisation': [
		managers,
		(as, to) => changeOrganisation(as, to.organisationId, profile)
	],
	'organisations.makeToken': [owner, (as, to) => makeToken(as, to.organisationId, { name: 'Program' })],
	'organisations.revokeToken': [
		owner,
		(as, to) => revokeToken(as, to.organisationId, { tokenId: to.tokenId })
	],
	'organisations.rotateIssuerKey': [
		[...owner, ...operator],
		(as, to) => rotateIssuerKey(as, to.organisationId)
	],
	'organisations.showMyself': [staff, (as, to) => showMyself(as, to.organisationId, true)],
	'organisations.verifyOrganisation': [city, (as, to) => verifyOrganisation(as, to.organisationId)],
	'organisations.inviteMember': [
		managersOrOperator,
		(as, to) => inviteMember(as, to.organisationId, { address, role: 'organiser' }, 'en')
	],
	'organisations.inviteCityAdmin': [city, (as, to) => inviteCityAdmin(as, to.cityId, { address }, 'en')],
	'organisations.acceptInvitation': [signedIn, (as, to) => acceptInvitation(as, to.invitationToken)],
	'organisations.resendInvitation': [managersOrOperator, (as, to) => resendInvitation(as, to.invitationId)],
	'organisations.withdrawInvitation': [
		managersOrOperator,
		(as, to) => withdrawInvitation(as, to.invitationId)
	],
	'organisations.addMember': [
		operator,
		(as, to) => addMember(as, to.organisationId, to.somebodyId, 'organiser')
	],
	'organisations.changeMemberRole': [
		managersOrOperator,
		(as, to) => changeMemberRole(as, to.organisationId, to.assessorId, { role: 'organiser' })
	],
	'organisations.removeMember': [
		managersOrOperator,
		(as, to) => removeMember(as, to.organisationId, to.somebodyId)
	],
	'organisations.leaveOrganisation': [staff, (as, to) => leaveOrganisation(as, to.organisationId)],
	'organisations.unverifyOrganisation': [city, (as, to) => unverifyOrganisation(as, to.organisationId)],
	'organisations.transferOrganisation': [
		owner,
		(as, to) => transferOrganisation(as, to.organisationId, to.adminId)
	],
	'organisations.closeOrganisation': [owner, (as, to) => closeOrganisation(as, to.organisationId)]
};
