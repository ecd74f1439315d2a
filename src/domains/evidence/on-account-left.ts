import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseLearner, eraseReviewer } from './leavers.sql.server.ts';

/** The files themselves go with the person's other files. */
export const evidenceOnAccountLeft: Listener<'account-left'> = {
	name: 'evidence',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-evidence', {}, async (trx) => {
			await eraseLearner(trx, accountId, now());
			await eraseReviewer(trx, accountId, now());
		})
};
