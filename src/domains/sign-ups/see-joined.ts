import { type ActivityLine, seeActivitiesByIds } from '#domains/activities/see-activities.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { countsOf, joinedBy, signUpOf } from './sign-ups.sql.server.ts';

/** The activities that somebody has a place in. */
export async function seeJoined(actor: Actor): Promise<ActivityLine[]> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const rows = await joinedBy(db(), actor.accountId);
	return seeActivitiesByIds(rows.map((row) => row.activityId));
}

/** How many have a place in each of these; an activity that nobody joined is not in it. */
export async function seeJoinedCounts(activityIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
	const rows = await countsOf(db(), activityIds);
	return new Map(rows.map(({ activityId, joined }) => [activityId, joined]));
}

/** Whether somebody has a place: asked by rooms above, whose own permissions hang on it. */
export async function isParticipant(activityId: string, accountId: string): Promise<boolean> {
	return (await signUpOf(db(), activityId, accountId))?.state === 'joined';
}
