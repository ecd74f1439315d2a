import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseSignUps } from './sign-ups.sql.server.ts';

/** Places go back to others; what somebody answered goes with them. */
export const signUpsOnAccountLeft: Listener<'account-left'> = {
	name: 'sign-ups',
	async hear({ accountId }) {
		await act(system, 'erase-account-in-sign-ups', {}, (trx) => eraseSignUps(trx, accountId));
	}
};
