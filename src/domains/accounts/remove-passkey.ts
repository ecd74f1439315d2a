import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayChangeAccount } from './may.ts';
import { removePasskeyOf } from './sign-in.sql.server.ts';

export const passkeyInput = z.object({ passkey: z.uuid() });

/** Nobody is locked out by this: a link to the primary address always signs in. */
export async function removePasskey(actor: Actor, input: unknown): Promise<void> {
	const { passkey } = parse(passkeyInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	await act(actor, 'remove-passkey', { passkey }, async (trx) => {
		if (!(await removePasskeyOf(trx, actor.accountId, passkey))) throw new Refusal('not-found');
	});
}
