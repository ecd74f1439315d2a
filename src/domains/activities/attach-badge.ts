import { type Db, db, type Trx } from '#server/db.ts';
import {
	activitiesOfBadge,
	badgeIdsOf,
	badgesOfActivities,
	insertActivityBadge
} from './activity-badges.sql.server.ts';

/** Says that a badge can be earned at an activity, after those that are there. Twice is once. */
export const attachBadge = (trx: Trx, activityId: string, badgeId: string): Promise<unknown> =>
	insertActivityBadge(trx, activityId, badgeId);

/** The badges of an activity in their order, drafts too. */
export const badgesAt = (activityId: string): Promise<string[]> => badgeIdsOf(db(), activityId);

/** The badges of many activities, by the activity. */
export async function badgesAtEach(
	activityIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, string[]>> {
	const badges = new Map<string, string[]>(activityIds.map((id) => [id, []]));
	for (const { activityId, badgeId } of await badgesOfActivities(on, activityIds)) {
		badges.get(activityId)?.push(badgeId);
	}
	return badges;
}

/** Where a badge can be earned. */
export const activitiesWithBadge = async (badgeId: string, on: Db = db()): Promise<string[]> =>
	(await activitiesOfBadge(on, badgeId)).map(({ activityId }) => activityId);
