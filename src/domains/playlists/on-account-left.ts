import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseLearner } from './leavers.sql.server.ts';

export const playlistsOnAccountLeft: Listener<'account-left'> = {
	name: 'playlists',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-playlists', {}, (trx) => eraseLearner(trx, accountId))
};
