import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor, type OrganisationRole } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import {
	mayAddMember,
	mayGiveRole,
	mayLeaveOrganisation,
	mayTakeRole,
	mayTransferOrganisation
} from './may.ts';
import { deleteMember, memberOf, membersOf, putMember } from './members.sql.server.ts';
import { roleInput } from './organisation.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';

const changeRoleInput = z.object({ role: roleInput });

export async function changeMemberRole(
	actor: Actor,
	organisationId: string,
	accountId: string,
	input: unknown
): Promise<void> {
	const { role } = parse(changeRoleInput, input);
	permit(actor, mayGiveRole(actor, organisationId, role));
	await act(actor, 'change-member-role', about(organisationId, accountId), async (trx) => {
		const held = await lockedMember(trx, organisationId, accountId);
		permit(actor, mayTakeRole(actor, organisationId, held));
		if (role !== 'owner') await refuseLastOwner(trx, organisationId, accountId);
		await putMember(trx, organisationId, accountId, role);
	});
}

/** Makes a known account a member at once, without an invitation. */
export async function addMember(
	actor: Actor,
	organisationId: string,
	accountId: string,
	role: OrganisationRole
): Promise<void> {
	permit(actor, mayAddMember(actor));
	await act(actor, 'add-member', about(organisationId, accountId), async (trx) => {
		if (!(await lockedOrganisation(trx, organisationId))) throw new Refusal('not-found');
		if (await memberOf(trx, organisationId, accountId)) throw new Refusal('already-done');
		await putMember(trx, organisationId, accountId, role);
	});
}

export async function removeMember(actor: Actor, organisationId: string, accountId: string): Promise<void> {
	permit(actor, mayTakeRole(actor, organisationId, 'assessor'));
	await act(actor, 'remove-member', about(organisationId, accountId), async (trx) => {
		const held = await lockedMember(trx, organisationId, accountId);
		permit(actor, mayTakeRole(actor, organisationId, held));
		await refuseLastOwner(trx, organisationId, accountId);
		await deleteMember(trx, organisationId, accountId);
	});
}

export async function leaveOrganisation(actor: Actor, organisationId: string): Promise<void> {
	permit(actor, mayLeaveOrganisation(actor, organisationId));
	const accountId = accountOf(actor) ?? '';
	await act(actor, 'leave-organisation', { organisation: organisationId }, async (trx) => {
		await lockedMember(trx, organisationId, accountId);
		await refuseLastOwner(trx, organisationId, accountId);
		await deleteMember(trx, organisationId, accountId);
	});
}

/** Another member becomes owner; the one who gives it away stays as admin. */
export async function transferOrganisation(
	actor: Actor,
	organisationId: string,
	accountId: string
): Promise<void> {
	permit(actor, mayTransferOrganisation(actor, organisationId));
	await act(actor, 'transfer-organisation', about(organisationId, accountId), async (trx) => {
		await lockedMember(trx, organisationId, accountId);
		const giver = accountOf(actor);
		if (giver === accountId) throw new Refusal('already-done');
		await putMember(trx, organisationId, accountId, 'owner');
		if (giver !== undefined) await putMember(trx, organisationId, giver, 'admin');
	});
}

const about = (organisation: string, account: string) => ({ organisation, account });

/** The role somebody holds, read behind the lock that all changes of members queue for. */
async function lockedMember(trx: Trx, organisationId: string, accountId: string): Promise<OrganisationRole> {
	if (!isId(accountId)) throw new Refusal('not-found');
	const organisation = await lockedOrganisation(trx, organisationId);
	const member = organisation && (await memberOf(trx, organisationId, accountId));
	if (!member) throw new Refusal('not-found');
	return member.role;
}

/** Without an owner nobody could ever make one again. */
async function refuseLastOwner(trx: Trx, organisationId: string, accountId: string): Promise<void> {
	const owners = (await membersOf(trx, organisationId)).filter(({ role }) => role === 'owner');
	if (owners.length === 1 && owners[0]?.accountId === accountId) throw new Refusal('last-owner');
}
