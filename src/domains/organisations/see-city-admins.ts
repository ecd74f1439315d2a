import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { mayManageCityAdmins } from '#domains/cities/may.ts';
import { seeAdminIds } from '#domains/cities/see-city.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { stateOf } from './invitation.ts';
import { waitingInvitations } from './invitations.sql.server.ts';

/** Who looks after a city, and who is invited to. */
export async function seeCityAdmins(actor: Actor, cityId: string) {
	permit(actor, mayManageCityAdmins(actor, cityId));
	const [ids, invitations] = await Promise.all([
		seeAdminIds(cityId),
		waitingInvitations(db(), { organisationId: null, cityId })
	]);
	const people = await recipientsOf(ids);
	const me = accountOf(actor);
	return {
		admins: ids.map((accountId) => ({
			accountId,
			name: people.get(accountId)?.name ?? '',
			address: people.get(accountId)?.address ?? null,
			isMe: accountId === me
		})),
		invitations: invitations.map(({ id, address, ...rest }) => ({ id, address, state: stateOf(rest, now()) }))
	};
}
