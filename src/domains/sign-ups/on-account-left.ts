import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { enqueue } from '#server/facts.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseSignUps } from './sign-up-messages.sql.server.ts';

/** Places go back to whoever waits for them; what somebody answered goes with them. */
export const signUpsOnAccountLeft: Listener<'account-left'> = {
	name: 'sign-ups',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-sign-ups', {}, async (trx) => {
			// Jobs of the same transaction: after a crash nobody could tell any more which places were freed.
			for (const activityId of await eraseSignUps(trx, accountId))
				await enqueue(trx, 'promote-waiting', { activityId });
		})
};
