import { db, type Trx } from '#server/db.ts';
import { badgeIdsOf, insertActivityBadge } from './activities.sql.server.ts';

/** Says that a badge can be earned at an activity, after those that are there. Twice is once. */
export const attachBadge = (trx: Trx, activityId: string, badgeId: string): Promise<unknown> =>
	insertActivityBadge(trx, activityId, badgeId);

/** The badges of an activity in their order, drafts too. */
export const badgesAt = (activityId: string): Promise<string[]> => badgeIdsOf(db(), activityId);
