import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { changeState, lockActivity, standingOf, writeCancelReason } from './activities.sql.server.ts';
import { mayEditActivities } from './may.ts';

const cancelInput = z.object({
	activityId: z.uuid(),
	reason: z.string().trim().min(1, 'problem_required').max(1000)
});

/** Calls an activity off. Its page stays and says why; everybody who joined is told. To run it again, copy it. */
export async function cancelActivity(actor: Actor, input: unknown): Promise<void> {
	const { activityId, reason } = parse(cancelInput, input);
	const standing = await standingOf(db(), activityId);
	if (!standing) throw new Refusal('not-found');
	permit(actor, mayEditActivities(actor, standing.organisationId));
	const at = now();
	await act(actor, 'cancel-activity', { activity: activityId }, async (trx) => {
		const activity = await lockActivity(trx, activityId);
		if (activity?.state === 'cancelled') throw new Refusal('already-done');
		if (activity?.state !== 'published') throw new Refusal('not-ready');
		await changeState(trx, activityId, { state: 'cancelled', cancelledAt: at, updatedAt: at });
		await writeCancelReason(trx, activityId, reason);
		await tell(trx, 'activity-cancelled', { activityId });
	});
}
