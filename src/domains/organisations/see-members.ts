import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { accountOf, type Actor, type OrganisationRole } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { type Db, db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { type InvitationState, stateOf } from './invitation.ts';
import { waitingInvitations } from './invitations.sql.server.ts';
import { mayGiveRole, mayManageMembers, maySeeMembers, mayTakeRole, mayTransferOrganisation } from './may.ts';
import { membersOf } from './members.sql.server.ts';
import { organisationRoles } from './organisation.ts';
import { seeOrganisation } from './see-organisation.ts';

export type SeenMember = {
	accountId: string;
	name: string;
	address: string | null;
	role: OrganisationRole;
	isMe: boolean;
	/** Whether this actor may change or take their role. */
	mayChange: boolean;
};

export type WaitingInvitation = {
	id: string;
	address: string;
	role: OrganisationRole;
	state: InvitationState;
};

/** Who works for an organisation, and who is invited. */
export async function seeMembers(actor: Actor, organisationId: string) {
	const organisation = await seeOrganisation(actor, organisationId);
	permit(actor, maySeeMembers(actor, organisation));
	const mayManage = mayManageMembers(actor, organisationId);
	const [rows, invitations] = await Promise.all([
		membersOf(db(), organisationId),
		mayManage ? waitingInvitations(db(), { organisationId, cityId: null }) : []
	]);
	const people = await recipientsOf(rows.map(({ accountId }) => accountId));
	const me = accountOf(actor);
	const members: SeenMember[] = rows.map(({ accountId, role }) => ({
		accountId,
		name: people.get(accountId)?.name ?? '',
		address: mayManage ? (people.get(accountId)?.address ?? null) : null,
		role,
		isMe: accountId === me,
		mayChange: mayTakeRole(actor, organisationId, role)
	}));
	return {
		organisation,
		members,
		invitations: invitations.map(({ id, address, role, ...rest }): WaitingInvitation => ({
			id,
			address,
			role,
			state: stateOf(rest, now())
		})),
		mayManage,
		mayTransfer: mayTransferOrganisation(actor, organisationId),
		rolesToGive: organisationRoles.filter((role) => mayGiveRole(actor, organisationId, role))
	};
}

/** Accounts that hold one of these roles, for rooms above that tell them something. */
export async function memberIdsOf(
	on: Db,
	organisationId: string,
	roles: readonly OrganisationRole[]
): Promise<string[]> {
	const members = await membersOf(on, organisationId);
	return members.flatMap(({ accountId, role }) => (roles.includes(role) ? accountId : []));
}
