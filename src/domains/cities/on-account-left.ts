import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { deleteCityMemberships } from './cities.sql.server.ts';

export const citiesOnAccountLeft: Listener<'account-left'> = {
	name: 'cities',
	hear: ({ accountId }) =>
		act(
			system,
			'erase-account-in-cities',
			{},
			async (trx) => void (await deleteCityMemberships(trx, accountId))
		)
};
