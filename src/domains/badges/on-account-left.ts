import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { forgetWriter } from './badges.sql.server.ts';

export const badgesOnAccountLeft: Listener<'account-left'> = {
	name: 'badges',
	hear: ({ accountId }) => act(system, 'erase-account-in-badges', {}, (trx) => forgetWriter(trx, accountId))
};
