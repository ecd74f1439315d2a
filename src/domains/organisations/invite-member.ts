import { accountWithAddress } from '#domains/accounts/see-recipients.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { limitTries } from '#server/limit-tries.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { inviteMemberInput } from './invitation.ts';
import { keepInvitation } from './keep-invitation.ts';
import { mayGiveRole, mayManageMembers } from './may.ts';
import { memberOf } from './members.sql.server.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';

/** Invites an address to a role by mail. `language` is that of the page on which it was asked. */
export async function inviteMember(
	actor: Actor,
	organisationId: string,
	input: unknown,
	language: string
): Promise<void> {
	permit(actor, mayManageMembers(actor, organisationId));
	const { address, role } = parse(inviteMemberInput, input);
	permit(actor, mayGiveRole(actor, organisationId, role));
	await limitTries(['invite', organisationId], { tries: 200, minutes: 24 * 60 });
	await act(actor, 'invite-member', { organisation: organisationId }, async (trx) => {
		const organisation = await lockedOrganisation(trx, organisationId);
		if (!organisation) throw new Refusal('not-found');
		if (organisation.closedAt) throw new Refusal('gone');
		await refuseMember(trx, organisationId, address);
		const place = { organisationId, cityId: null };
		await keepInvitation(trx, actor, { place, placeName: organisation.name, address, role, language });
	});
}

async function refuseMember(trx: Trx, organisationId: string, address: string): Promise<void> {
	const accountId = await accountWithAddress(address, trx);
	if (!accountId || !(await memberOf(trx, organisationId, accountId))) return;
	throw new Refusal('invalid-input', {
		fields: [{ field: 'address', message: 'organisation_problem_member' }]
	});
}
