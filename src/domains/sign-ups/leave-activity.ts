import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayJoin } from './may.ts';
import { withdrawSignUp } from './sign-ups.sql.server.ts';

const leaveInput = z.object({ activityId: z.uuid() });

/** Gives one's own place back. Whoever has none is left as they are. */
export async function leaveActivity(actor: Actor, input: unknown): Promise<void> {
	const { activityId } = parse(leaveInput, input);
	if (!mayJoin(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await act(actor, 'leave-activity', { activity: activityId }, (trx) =>
		withdrawSignUp(trx, activityId, accountId, now())
	);
}
