import { seeActivity } from '#domains/activities/see-activity.ts';
import { system } from '#server/actor.ts';
import { type Db, db } from '#server/db.ts';
import type { Attendee } from './attendance.ts';
import { sessionsAttended } from './attendances.sql.server.ts';
import { doorSessions } from './session.ts';

/** For rooms above: at how many of the sessions of an activity somebody was. */
export async function countAttended(
	activityId: string,
	of: Attendee,
	on: Db = db()
): Promise<{ attended: number; sessions: number }> {
	const [{ activity }, attended] = await Promise.all([
		seeActivity(system, activityId),
		sessionsAttended(on, activityId, of)
	]);
	const sessions = doorSessions(activity);
	return { attended: sessions.filter(({ key }) => attended.includes(key)).length, sessions: sessions.length };
}
