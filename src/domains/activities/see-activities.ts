import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { ActivityKind, ActivityState } from './activity.ts';
import { activitiesByIds, activitiesOf } from './activity-lists.sql.server.ts';
import { mayEditActivities } from './may.ts';

/** One line of a list of activities. */
export type ActivityLine = {
	id: string;
	organisationId: string;
	/** Of a draft that was never published: as typed so far, maybe empty. */
	title: string;
	kind: ActivityKind;
	state: ActivityState;
	language: string;
	timeZone: string;
	startsAt: Date | null;
	endsAt: Date | null;
	/** Time to complete, as far as it is known. */
	minutes: number | null;
	/** Something is typed that the public page does not show yet. */
	isAhead: boolean;
	updatedAt: Date;
};

/** All activities of an organisation, drafts too, for those who write them; the last touched first. */
export async function seeOrganisationActivities(
	actor: Actor,
	organisationId: string
): Promise<ActivityLine[]> {
	permit(actor, mayEditActivities(actor, organisationId));
	return activitiesOf(db(), organisationId);
}

/** What an organisation has in public, for anybody. */
export async function seePublicActivities(organisationId: string): Promise<ActivityLine[]> {
	const lines = await activitiesOf(db(), organisationId);
	return lines.filter(({ state }) => state !== 'draft');
}

/** These activities as lists of other rooms show them; drafts are left out. */
export async function seeActivitiesByIds(ids: readonly string[]): Promise<ActivityLine[]> {
	const lines = await activitiesByIds(db(), ids);
	return lines.filter(({ state }) => state !== 'draft');
}
