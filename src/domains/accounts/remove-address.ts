import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { addressInput } from './add-address.ts';
import { removeAddressFrom } from './addresses.sql.server.ts';
import { mayChangeAccount } from './may.ts';

/** The primary address stays: it is how they sign in. */
export async function removeAddress(actor: Actor, input: unknown): Promise<void> {
	const { address } = parse(addressInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await act(actor, 'remove-address', { account: accountId }, async (trx) => {
		if (!(await removeAddressFrom(trx, accountId, address))) throw new Refusal('not-found');
	});
}
