import { seeCities } from '#domains/cities/see-city.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { ActivityState } from './activity.ts';
import type { ActivityForm } from './activity-form.ts';
import { activityById } from './activity-reads.sql.server.ts';
import { draftOf } from './activity-drafts.sql.server.ts';
import { formOf } from './form-of-activity.ts';
import { mayEditActivities } from './may.ts';

export type SeenDraft = {
	activityId: string;
	organisationId: string;
	state: ActivityState;
	form: ActivityForm;
	revision: number;
	savedAt: Date;
	/** Of the place; unlike what is typed, it surely is one. */
	timeZone: string;
	/** Something is typed that the public page does not show yet. */
	isAhead: boolean;
	/** Where it may be listed besides its own city. */
	otherCities: { id: string; name: string }[];
};

/** The form of an activity as its editors left it; where nothing is typed since publishing, as it is public. */
export async function seeDraft(actor: Actor, activityId: string): Promise<SeenDraft> {
	const [activity, draft] = await Promise.all([activityById(db(), activityId), draftOf(db(), activityId)]);
	if (!activity || !draft) throw new Refusal('not-found');
	permit(actor, mayEditActivities(actor, activity.organisationId));
	return {
		activityId,
		organisationId: activity.organisationId,
		state: activity.state,
		form: draft.form ?? formOf(activity),
		revision: draft.revision,
		savedAt: draft.updatedAt,
		timeZone: activity.timeZone,
		isAhead: draft.form !== null,
		otherCities: (await seeCities())
			.filter(({ id }) => id !== activity.cityId)
			.map(({ id, name }) => ({ id, name }))
	};
}
