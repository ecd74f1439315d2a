import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { changeState, lockActivity, standingOf } from './activities.sql.server.ts';
import { mayUnpublishActivity } from './may.ts';

const unpublishInput = z.object({ activityId: z.uuid() });

/** Takes an activity out of public sight. Its words, sign-ups and badges stay; publishing brings it back. */
export async function unpublishActivity(actor: Actor, input: unknown): Promise<void> {
	const { activityId } = parse(unpublishInput, input);
	const standing = await standingOf(db(), activityId);
	if (!standing) throw new Refusal('not-found');
	permit(actor, mayUnpublishActivity(actor, standing));
	await act(actor, 'unpublish-activity', { activity: activityId }, async (trx) => {
		const activity = await lockActivity(trx, activityId);
		if (activity?.state === 'draft') return;
		if (activity?.state === 'cancelled') throw new Refusal('activity-cancelled');
		await changeState(trx, activityId, { state: 'draft', updatedAt: now() });
		await tell(trx, 'activity-unpublished', { activityId });
	});
}
