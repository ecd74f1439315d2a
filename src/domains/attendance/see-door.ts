import { seeActivity } from '#domains/activities/see-activity.ts';
import { type Actor, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { type AttendeeKey, attendeeKey } from './attendance.ts';
import { attendeesOf, type DoorPerson } from './attendees.ts';
import { attendancesOf } from './attendances.sql.server.ts';
import { mayKeepDoor } from './may.ts';
import { hashOfTyped } from './pass.ts';
import { findPassKey } from './pass-key.ts';
import { doorSessions, sessionAt } from './session.ts';

export type SeenPerson = { key: AttendeeKey; name: string; byCard: boolean; codeHash: string } & Pick<
	DoorPerson,
	'sessions'
>;

/** All that a door needs, with network or without: who is expected, at which sessions, and who is in. */
export async function seeDoor(actor: Actor, activityId: string) {
	const { activity } = await seeActivity(system, activityId);
	permit(actor, mayKeepDoor(actor, activity.organisationId));
	const [people, attended, key] = await Promise.all([
		attendeesOf(activityId),
		attendancesOf(db(), activityId),
		findPassKey(activity)
	]);
	const sessions = doorSessions(activity);
	const listed = await Promise.all(
		people.map(async ({ key, name, byCard, codeHash, passCode, sessions: own }): Promise<SeenPerson> => ({
			key,
			name,
			byCard,
			sessions: own,
			codeHash: codeHash ?? (await hashOfTyped(passCode ?? ''))
		}))
	);
	return {
		activity: { id: activityId, title: activity.title, state: activity.state, timeZone: activity.timeZone },
		publicKey: key.publicKey,
		sessions,
		now: sessionAt(sessions, now())?.key ?? '',
		people: listed.toSorted((one, other) => one.name.localeCompare(other.name)),
		attended: attended.map((row) => ({ session: row.session, key: attendeeKey(row), at: row.attendedAt }))
	};
}
