import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { forgetMaker } from './activities.sql.server.ts';

/** Drafts and activities stay their organisation's, without the name of who wrote them. */
export const activitiesOnAccountLeft: Listener<'account-left'> = {
	name: 'activities',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-activities', {}, (trx) => forgetMaker(trx, accountId))
};
