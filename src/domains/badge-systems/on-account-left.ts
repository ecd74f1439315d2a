import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { forgetMaker } from './badge-systems.sql.server.ts';

export const badgeSystemsOnAccountLeft: Listener<'account-left'> = {
	name: 'badge-systems',
	hear: async ({ accountId }) => {
		await act(system, 'erase-account-in-badge-systems', {}, (trx) => forgetMaker(trx, accountId));
	}
};
