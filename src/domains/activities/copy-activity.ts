import { z } from 'zod';
import { copyTranslations } from '#domains/translations/carry-translations.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { act } from '#server/act.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { insertActivity } from './activities.sql.server.ts';
import { activityById } from './activity-reads.sql.server.ts';
import { draftOf, insertDraft } from './activity-drafts.sql.server.ts';
import { formOf, templateOf } from './form-of-activity.ts';
import { mayEditActivities } from './may.ts';

const copyInput = z.object({ activityId: z.uuid() });

/** A new draft with the words of another one and without its dates (A9). What it can be earned with is drafted anew. */
export async function copyActivity(actor: Actor, input: unknown): Promise<string> {
	const { activityId } = parse(copyInput, input);
	const [source, draft] = await Promise.all([activityById(db(), activityId), draftOf(db(), activityId)]);
	if (!source || !draft) throw new Refusal('not-found');
	const { organisationId, cityId } = source;
	permit(actor, mayEditActivities(actor, organisationId));
	const form = templateOf(draft.form ?? formOf(source));
	const id = newId();
	const by = accountOf(actor) ?? null;
	await act(actor, 'copy-activity', { activity: id, from: activityId }, async (trx) => {
		const { kind, language, timeZone } = source;
		await insertActivity(trx, { id, organisationId, cityId, kind, language, timeZone, createdBy: by });
		await insertDraft(trx, { activityId: id, organisationId, form, updatedBy: by });
		await copyTranslations(trx, 'activity', activityId, id);
		await tell(trx, 'activity-copied', { activityId: id, copiedFrom: activityId });
	});
	return id;
}
