import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { addressOfToken, markVerified, verifiedHolder } from './addresses.sql.server.ts';
import { hashOfToken } from './address-token.ts';
import { mayChangeAccount } from './may.ts';
import { limitSignIn, linkOver } from './sign-in-tries.ts';
import { lockAddress } from './sign-in.sql.server.ts';
import type { Visit } from './visit.ts';

export const addressTokenInput = z.object({ token: z.string().min(1).max(200) });

/**
 * What the page of the mailed link shows. Only the account that added the address may confirm it: whoever owns the
 * address but never asked would otherwise hand their badges to a stranger with one click.
 */
export async function seeAddressLink(actor: Actor, token: string): Promise<{ address: string } | undefined> {
	const waiting = await addressOfToken(db(), hashOfToken(token), now());
	if (!waiting) return undefined;
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	if (waiting.accountId !== actor.accountId) throw new Refusal('not-found');
	return { address: waiting.address };
}

export async function verifyAddress(actor: Actor, visit: Visit, input: unknown): Promise<void> {
	const { token } = parse(addressTokenInput, input);
	await limitSignIn('use-link', { client: visit.client });
	const waiting = await seeAddressLink(actor, token);
	if (!waiting || !mayChangeAccount(actor)) throw new Refusal('link-expired', linkOver);
	const { accountId } = actor;
	const { address } = waiting;
	await act(actor, 'verify-address', { account: accountId }, async (trx) => {
		await lockAddress(trx, address);
		const holder = await verifiedHolder(trx, address);
		if (holder) throw new Refusal(holder.accountId === accountId ? 'already-done' : 'conflict');
		await markVerified(trx, accountId, address, now());
		await tell(trx, 'address-verified', { accountId, address });
	});
}
