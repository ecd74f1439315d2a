import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { permit } from '#server/permit.ts';
import { forgetUnanswered } from './endorsements.sql.server.ts';
import { maySweepEndorsements } from './may.ts';

/** Job: forgets the addresses of those who did not answer in time. */
export async function sweepEndorsements(): Promise<void> {
	permit(system, maySweepEndorsements(system));
	await act(system, 'sweep-endorsements', {}, (trx) => forgetUnanswered(trx, now()));
}
