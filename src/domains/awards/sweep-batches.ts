import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { permit } from '#server/permit.ts';
import { dropRequests } from './award-requests.sql.server.ts';
import { dropDrafts, dropRowsOfEnded } from './batches.sql.server.ts';
import { requestDays } from './award-by-api.ts';
import { mayWorkBatches } from './may.ts';

const day = 86_400_000;
/** How long an organiser can still see who was on a list, and what was wrong with it. */
export const daysKept = 30;

/** Job: forgets the people of lists that are done with. Who has the badge is known by their awards. */
export async function sweepBatches(): Promise<void> {
	permit(system, mayWorkBatches(system));
	const before = new Date(now().getTime() - daysKept * day);
	await act(system, 'sweep-batches', {}, async (trx) => {
		await dropRowsOfEnded(trx, before);
		await dropDrafts(trx, before);
		await dropRequests(trx, new Date(now().getTime() - requestDays * day));
	});
}
