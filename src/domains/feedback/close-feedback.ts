import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { closeForm, formOf, lockForm } from './feedback.sql.server.ts';
import { mayKeepFeedback } from './may.ts';

const input = z.object({ activityId: z.uuid() });

/** Nobody answers any more, and from now on nothing ties an answer to a person. */
export async function closeFeedback(actor: Actor, asked: unknown): Promise<void> {
	const { activityId } = parse(input, asked);
	const form = await formOf(db(), activityId);
	if (!form) throw new Refusal('not-found');
	permit(actor, mayKeepFeedback(actor, form.organisationId));
	await act(actor, 'close-feedback', { activity: activityId }, async (trx) => {
		const held = await lockForm(trx, activityId);
		if (held && !held.closedAt) await closeForm(trx, activityId, now());
	});
}
