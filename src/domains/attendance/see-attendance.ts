import { seeActivity } from '#domains/activities/see-activity.ts';
import { system } from '#server/actor.ts';
import { type Db, db } from '#server/db.ts';
import type { Attendee } from './attendance.ts';
import {
	accountsAttended,
	attendancesOfAccounts,
	everybodyAttended,
	isKept,
	sessionsAttended
} from './attendances.sql.server.ts';
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

/** The same of many accounts. Who was nowhere is not in it. */
export async function countAttendedBy(
	activityId: string,
	accountIds: readonly string[],
	on: Db = db()
): Promise<{ sessions: number; attended: ReadonlyMap<string, number> }> {
	const [{ activity }, rows] = await Promise.all([
		seeActivity(system, activityId),
		attendancesOfAccounts(on, activityId, accountIds)
	]);
	const keys = new Set(doorSessions(activity).map(({ key }) => key));
	const attended = new Map<string, number>();
	for (const { accountId, session } of rows) {
		if (accountId && keys.has(session)) attended.set(accountId, (attended.get(accountId) ?? 0) + 1);
	}
	return { sessions: keys.size, attended };
}

/** Who was there at all, page by page. */
export const seeAttended = (
	activityId: string,
	after: string | undefined,
	count: number
): Promise<string[]> => accountsAttended(db(), activityId, after, count);

/** Accounts that were at any session; undefined where nobody kept attendance, so that nothing is known. */
export async function seeWhoCame(activityId: string): Promise<string[] | undefined> {
	const came = await everybodyAttended(db(), activityId);
	return came.length === 0 ? undefined : came.flatMap((accountId) => accountId ?? []);
}

/** The same of one account. */
export async function attendedBy(activityId: string, accountId: string): Promise<boolean | undefined> {
	const sessions = await sessionsAttended(db(), activityId, { accountId, claimCardId: null });
	if (sessions.length > 0) return true;
	return (await isKept(db(), activityId)) ? false : undefined;
}
