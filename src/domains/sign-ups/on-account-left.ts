import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { promoteWaiting } from './promote.ts';
import { eraseSignUps } from './sign-up-messages.sql.server.ts';

/** Places go back to whoever waits for them; what somebody answered goes with them. */
export const signUpsOnAccountLeft: Listener<'account-left'> = {
	name: 'sign-ups',
	async hear({ accountId }) {
		const freed = await act(system, 'erase-account-in-sign-ups', {}, (trx) => eraseSignUps(trx, accountId));
		for (const activityId of freed) await promoteWaiting(activityId);
	}
};
