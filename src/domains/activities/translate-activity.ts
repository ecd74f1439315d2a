import type { Translatable } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { activityById } from './activity-reads.sql.server.ts';
import { sourceOfActivity } from './activity-texts.ts';
import { mayEditActivities } from './may.ts';

/** An activity as it is translated: as published, by those who write it. */
export async function activityToTranslate(actor: Actor, activityId: string): Promise<Translatable> {
	const activity = await activityById(db(), activityId);
	if (!activity) throw new Refusal('not-found');
	const mayTranslate = mayEditActivities(actor, activity.organisationId);
	return { ...sourceOfActivity(activity), name: activity.title, mayTranslate };
}
