import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { nameInvitee } from './invitations.sql.server.ts';

/** From now on it is known whose the open invitations to this address are, so they leave when the person leaves. */
export const organisationsOnAddressVerified: Listener<'address-verified'> = {
	name: 'organisations',
	hear: ({ accountId, address }) =>
		act(system, 'name-invitee', {}, async (trx) => void (await nameInvitee(trx, address, accountId)))
};
