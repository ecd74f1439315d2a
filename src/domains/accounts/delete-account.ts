import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { blankAccount, forgetMails, forgetSignIn } from './accounts.sql.server.ts';
import { addressesOf } from './addresses.sql.server.ts';
import { mayChangeAccount } from './may.ts';
import { signOut } from './sign-out.ts';
import type { Visit } from './visit.ts';

export const deleteAccountInput = z.object({ typedAddress: z.string().trim().toLowerCase().min(1) });

/**
 * Deletes the account for good, once its primary address is typed. At once every session ends, and with `left_at` all
 * that anybody could see; name, addresses and keys are gone with the same commit. What other rooms keep about the
 * person, they erase when they hear `account-left`.
 */
export async function deleteAccount(
	actor: Actor,
	visit: Visit,
	input: unknown
): Promise<{ cookies: string[] }> {
	const { typedAddress } = parse(deleteAccountInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await act(actor, 'delete-account', { account: accountId }, async (trx) => {
		const addresses = await addressesOf(trx, accountId);
		if (addresses.find(({ isPrimary }) => isPrimary)?.address !== typedAddress) {
			throw new Refusal('invalid-input', {
				fields: [{ field: 'typedAddress', message: 'account_delete_not_this' }]
			});
		}
		await forgetMails(
			trx,
			addresses.map(({ address }) => address)
		);
		await forgetSignIn(trx, accountId);
		await blankAccount(trx, accountId, now());
		await tell(trx, 'account-left', { accountId });
	});
	return signOut(visit);
}
