import { eraseCredentials } from '#domains/credentials/revoke-credential.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseRowsOf, forgetBatchMaker } from './batches.sql.server.ts';
import { awardIdsOf, eraseHolder, forgetOrganiser } from './leavers.sql.server.ts';

export const awardsOnAccountLeft: Listener<'account-left'> = {
	name: 'awards',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-awards', {}, async (trx) => {
			const at = now();
			const awardIds = await awardIdsOf(trx, accountId);
			await eraseCredentials(trx, awardIds, at);
			await eraseRowsOf(trx, awardIds);
			await eraseHolder(trx, accountId, at);
			await forgetOrganiser(trx, accountId);
			await forgetBatchMaker(trx, accountId);
		})
};
