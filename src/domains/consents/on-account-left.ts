import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseConsentsOf } from './consents.sql.server.ts';

export const consentsOnAccountLeft: Listener<'account-left'> = {
	name: 'consents',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-consents', {}, async (trx) => void (await eraseConsentsOf(trx, accountId)))
};
