import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { longestName } from './account.ts';
import { mayChangeAccount } from './may.ts';
import { renamePasskeyOf } from './sign-in.sql.server.ts';

export const renamePasskeyInput = z.object({
	passkey: z.uuid(),
	passkeyName: z.string().trim().min(1).max(longestName)
});

export async function renamePasskey(actor: Actor, input: unknown): Promise<void> {
	const { passkey, passkeyName } = parse(renamePasskeyInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	await act(actor, 'rename-passkey', { passkey }, async (trx) => {
		if (!(await renamePasskeyOf(trx, actor.accountId, passkey, passkeyName))) throw new Refusal('not-found');
	});
}
