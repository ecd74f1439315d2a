import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { addressInput } from './add-address.ts';
import { setPrimary } from './addresses.sql.server.ts';
import { mayChangeAccount } from './may.ts';
import { forgetUnproven, lockAddress } from './sign-in.sql.server.ts';

/** From now on they sign in by this address; the former one stays theirs, and badges still reach it. */
export async function makeAddressPrimary(actor: Actor, input: unknown): Promise<void> {
	const { address } = parse(addressInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await act(actor, 'make-address-primary', { account: accountId }, async (trx) => {
		await lockAddress(trx, address);
		await forgetUnproven(trx, address);
		if (!(await setPrimary(trx, accountId, address))) throw new Refusal('not-found');
	});
}
