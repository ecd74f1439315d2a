import { mayManageCityAdmins } from '#domains/cities/may.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { limitTries } from '#server/limit-tries.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { type Invitation, placeOf, stateOf } from './invitation.ts';
import { invitationById, seenInvitation, settleInvitation } from './invitations.sql.server.ts';
import { keepInvitation } from './keep-invitation.ts';
import { mayGiveRole } from './may.ts';
import { seeOrganisation } from './see-organisation.ts';

/** The link stops working. */
export async function withdrawInvitation(actor: Actor, invitationId: string): Promise<void> {
	await permitted(actor, invitationId);
	await act(actor, 'withdraw-invitation', { invitation: invitationId }, async (trx) => {
		await waiting(trx, invitationId);
		await settleInvitation(trx, invitationId, { withdrawnAt: now() });
	});
}

/** A new link for two more weeks; the old one stops working, since only its hash was kept. */
export async function resendInvitation(actor: Actor, invitationId: string): Promise<void> {
	const invitation = await permitted(actor, invitationId);
	await limitTries(['resend-invitation', invitationId], { tries: 5, minutes: 24 * 60 });
	const placeName = await nameOfPlace(actor, invitation);
	await act(actor, 'resend-invitation', { invitation: invitationId }, async (trx) => {
		const { address, role, language, ...rest } = await waiting(trx, invitationId);
		await keepInvitation(trx, actor, { place: placeOf(rest), placeName, address, role, language });
	});
}

async function permitted(actor: Actor, invitationId: string): Promise<Invitation> {
	const invitation = isId(invitationId) ? await seenInvitation(db(), invitationId) : undefined;
	if (!invitation) throw new Refusal('not-found');
	const { organisationId, cityId, role } = invitation;
	permit(
		actor,
		cityId === null ? mayGiveRole(actor, organisationId, role) : mayManageCityAdmins(actor, cityId)
	);
	return invitation;
}

async function waiting(trx: Trx, invitationId: string): Promise<Invitation> {
	const invitation = await invitationById(trx, invitationId);
	const state = invitation && stateOf(invitation, now());
	if (!invitation || state === 'accepted' || state === 'withdrawn') throw new Refusal('already-done');
	return invitation;
}

async function nameOfPlace(actor: Actor, { organisationId, cityId }: Invitation): Promise<string> {
	if (cityId !== null) return (await seeCity(actor, cityId)).name;
	const organisation = await seeOrganisation(actor, organisationId);
	if (organisation.closedAt) throw new Refusal('gone');
	return organisation.name;
}
