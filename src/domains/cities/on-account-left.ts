import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { deleteCityMemberships } from './cities.sql.server.ts';
import { forgetFrontWriter } from './fronts.sql.server.ts';
import { forgetSitePageDrafter } from './site-page-drafts.sql.server.ts';
import { forgetSitePageWriter } from './site-pages.sql.server.ts';

export const citiesOnAccountLeft: Listener<'account-left'> = {
	name: 'cities',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-cities', {}, async (trx) => {
			await deleteCityMemberships(trx, accountId);
			await forgetFrontWriter(trx, accountId);
			await forgetSitePageWriter(trx, accountId);
			await forgetSitePageDrafter(trx, accountId);
		})
};
