import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { noteRowFailed } from './batch-rows.sql.server.ts';
import { countFailedMail } from './batches.sql.server.ts';
import { noteWaitingFailed } from './waiting-awards.sql.server.ts';

/** A mail about an award did not arrive: the row of its batch and the waiting award say so. The award itself stands. */
export const awardsOnMailFailed: Listener<'mail-failed'> = {
	name: 'awards',
	hear: ({ awardId, why }) =>
		act(system, 'note-failed-mail', { award: awardId }, async (trx) => {
			await noteWaitingFailed(trx, awardId, why);
			const batchId = await noteRowFailed(trx, awardId, why);
			if (batchId) await countFailedMail(trx, batchId);
		})
};
