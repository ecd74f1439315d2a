import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { permit } from '#server/permit.ts';
import { dropExpiredClaims } from './claim-links.sql.server.ts';
import { maySweepClaims } from './may.ts';

const day = 86_400_000;

/** Job: forgets reservations that ran out a day ago and became nothing. */
export async function sweepClaims(): Promise<void> {
	permit(system, maySweepClaims(system));
	await act(system, 'sweep-claims', {}, (trx) => dropExpiredClaims(trx, new Date(now().getTime() - day)));
}
