import { z } from 'zod';
import { holdActivity } from '#domains/activities/see-standing.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { inTurn } from '#server/in-turn.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayJoin } from './may.ts';
import { namedOf } from './named.ts';
import { promoteIn } from './promote.ts';
import { dropAllChoices } from './session-sign-ups.sql.server.ts';
import { withdrawSignUp } from './sign-ups.sql.server.ts';

const leaveInput = z.object({ activityId: z.uuid() });

/** Gives one's own place, or one's place in the line, back; the next one gets it. Whoever has none is left as they are. */
export async function leaveActivity(actor: Actor, input: unknown): Promise<void> {
	const { activityId } = parse(leaveInput, input);
	if (!mayJoin(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await inTurn(`sign-ups ${activityId}`, async () => {
		const named = await namedOf(activityId);
		if (!named) return;
		await act(actor, 'leave-activity', { activity: activityId }, async (trx) => {
			const activity = await holdActivity(trx, activityId);
			if (!activity || !(await withdrawSignUp(trx, activityId, accountId, now()))) return;
			await dropAllChoices(trx, activityId, accountId);
			await tell(trx, 'sign-up-withdrawn', { activityId, accountId });
			await promoteIn(trx, activity, named);
		});
	});
}
