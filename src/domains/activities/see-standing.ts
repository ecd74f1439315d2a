import { db, type Trx } from '#server/db.ts';
import { type ActivityStanding, lockActivity, onlineUrlOf, standingOf } from './activities.sql.server.ts';

export type { ActivityStanding };

/** For rooms above, which ask their own permissions: where an activity belongs and stands. */
export const seeStanding = (activityId: string): Promise<ActivityStanding | undefined> =>
	standingOf(db(), activityId);

/** The same, held until the transaction ends, so that what is counted stays counted. */
export const holdActivity = (trx: Trx, activityId: string): Promise<ActivityStanding | undefined> =>
	lockActivity(trx, activityId);

/** The link to its meetings: sign-ups knows who may see it. */
export const seeOnlineUrl = (activityId: string): Promise<string | null> => onlineUrlOf(db(), activityId);
