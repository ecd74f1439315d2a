import { mayManageCityAdmins } from '#domains/cities/may.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { limitTries } from '#server/limit-tries.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { inviteCityAdminInput } from './invitation.ts';
import { keepInvitation } from './keep-invitation.ts';

/** Invites an address to look after a city. Stands in this room, because invitations do. */
export async function inviteCityAdmin(
	actor: Actor,
	cityId: string,
	input: unknown,
	language: string
): Promise<void> {
	permit(actor, mayManageCityAdmins(actor, cityId));
	const { address } = parse(inviteCityAdminInput, input);
	const { name } = await seeCity(actor, cityId);
	await limitTries(['invite', cityId], { tries: 100, minutes: 24 * 60 });
	await act(actor, 'invite-city-admin', { city: cityId }, (trx) => {
		const place = { organisationId: null, cityId };
		return keepInvitation(trx, actor, { place, placeName: name, address, role: 'admin', language });
	});
}
