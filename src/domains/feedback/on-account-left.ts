import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseAnswersOf } from './feedback.sql.server.ts';

/** What is still tied to them goes; of closed results nobody knows whose they are. */
export const feedbackOnAccountLeft: Listener<'account-left'> = {
	name: 'feedback',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-feedback', {}, async (trx) => void (await eraseAnswersOf(trx, accountId)))
};
