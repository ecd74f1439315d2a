import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import type { Listener } from '#server/jobs.ts';
import { deleteInvitationsTo, forgetInviter } from './invitations.sql.server.ts';
import { deleteMember, membershipsOf, membersOf, putMember } from './members.sql.server.ts';
import { organisationRoles } from './organisation.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';
import { forgetTokenMaker } from './tokens.sql.server.ts';

export const organisationsOnAccountLeft: Listener<'account-left'> = {
	name: 'organisations',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-organisations', {}, async (trx) => {
			for (const { organisationId } of await membershipsOf(trx, accountId)) {
				await lockedOrganisation(trx, organisationId);
				await deleteMember(trx, organisationId, accountId);
				await keepAnOwner(trx, organisationId);
			}
			await deleteInvitationsTo(trx, accountId);
			await forgetInviter(trx, accountId);
			await forgetTokenMaker(trx, accountId);
		})
};

/** Who leaves for good is not held back by being the last owner: the highest in rank who was there longest follows. */
async function keepAnOwner(trx: Trx, organisationId: string): Promise<void> {
	const members = await membersOf(trx, organisationId);
	const rank = (role: (typeof organisationRoles)[number]) => organisationRoles.indexOf(role);
	const [heir] = members.toSorted((one, other) => rank(one.role) - rank(other.role));
	if (heir?.role === 'admin') await putMember(trx, organisationId, heir.accountId, 'owner');
}
