import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { Refusal } from '#server/refusal.ts';
import { sweepAddresses } from './addresses.sql.server.ts';
import { maySweepAccounts } from './may.ts';
import { forgetUnprovenBefore, sweepSignIn } from './sign-in.sql.server.ts';

const week = 7 * 86_400_000;

/** Job: forgets sessions and links that are over, addresses and sign-ups that nobody confirmed. */
export async function sweepAccounts(): Promise<void> {
	if (!maySweepAccounts(system)) throw new Refusal('not-allowed');
	const at = now();
	await act(system, 'sweep-accounts', {}, async (trx) => {
		await sweepSignIn(trx, at);
		await sweepAddresses(trx, at);
		await forgetUnprovenBefore(trx, new Date(at.getTime() - week));
	});
}
