import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { refuseConflict, refuseTooLarge } from '#server/draft.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { formFrom } from './activity-form.ts';
import { standingOf } from './activities.sql.server.ts';
import { lockDraft, updateDraft } from './activity-drafts.sql.server.ts';
import { mayEditActivities } from './may.ts';

const keepInput = z.object({
	activityId: z.uuid(),
	/** The revision that this editor saw last. */
	revision: z.coerce.number().int().min(0),
	/** Names the open page, so that its own saves, sent again or out of turn, are no conflict. */
	editor: z.string().max(64).default(''),
	form: z.unknown().transform(formFrom)
});

export type KeptDraft = { revision: number; savedAt: Date };

/** Keeps a form as it is typed, right or not. Whoever writes on an older revision of somebody else's is told. */
export async function keepDraft(actor: Actor, input: unknown): Promise<KeptDraft> {
	const asked = parse(keepInput, input);
	const { activityId, editor, form } = asked;
	const activity = await standingOf(db(), activityId);
	if (!activity) throw new Refusal('not-found');
	permit(actor, mayEditActivities(actor, activity.organisationId));
	refuseTooLarge(form);
	return act(actor, 'keep-activity-draft', { activity: activityId }, async (trx) => {
		const draft = await lockDraft(trx, activityId);
		if (!draft) throw new Refusal('not-found');
		refuseConflict(draft, asked);
		const revision = draft.revision + 1;
		const savedAt = now();
		const updatedBy = accountOf(actor) ?? null;
		await updateDraft(trx, activityId, { form, revision, editor, updatedBy, updatedAt: savedAt });
		return { revision, savedAt };
	});
}
