import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayChangeAccount } from './may.ts';
import { endSessionOf } from './sign-in.sql.server.ts';

export const sessionInput = z.object({ session: z.uuid() });

/** Signs one device out: a phone that was lost, a computer at school. */
export async function endSession(actor: Actor, input: unknown): Promise<void> {
	const { session } = parse(sessionInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	await act(actor, 'end-session', { session }, async (trx) => {
		if (!(await endSessionOf(trx, actor.accountId, session))) throw new Refusal('not-found');
	});
}
