import { type ActivityLine, seeActivitiesByIds } from '#domains/activities/see-activities.ts';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { seatsOf } from './see-sessions.ts';
import { isPast } from './session-places.ts';
import { isOver, type Standing } from './sign-up.ts';
import { joinedBy, joinedOf, signUpOf, signUpsBy } from './sign-ups.sql.server.ts';

/** The activities that somebody has a place in. */
export async function seeJoined(actor: Actor): Promise<ActivityLine[]> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const rows = await joinedBy(db(), actor.accountId);
	return seeActivitiesByIds(rows.map((row) => row.activityId));
}

export type MySignUp = ActivityLine & { standing: Standing };

/** What somebody signed up for, and how they stand: what is coming by its dates, and what is over, the last first. */
export async function seeMySignUps(actor: Actor): Promise<{ coming: MySignUp[]; over: MySignUp[] }> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const rows = await signUpsBy(db(), actor.accountId);
	const seats = await seatsOf(actor.accountId);
	const standings = new Map(rows.map(({ activityId, state }) => [activityId, state]));
	const lines = await seeActivitiesByIds([...standings.keys()]);
	const at = now();
	const mine = await Promise.all(
		lines.map(async (line) => ({
			...(await withNextSession(line, seats.get(line.id), at)),
			standing: standings.get(line.id) ?? 'withdrawn'
		}))
	);
	return {
		coming: mine.filter((line) => !isOver(line, at)),
		over: mine.filter((line) => isOver(line, at) && line.standing === 'joined').reverse()
	};
}

/** Of an activity whose sessions are chosen, the dates of one's own next one; after the last, the last. */
async function withNextSession(line: ActivityLine, chosen: ReadonlySet<string> | undefined, at: Date) {
	if (!chosen) return line;
	const own = (await seeDatedSessions(line.id))
		.filter(({ key }) => chosen.has(key))
		.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
	const next = own.find((session) => !isPast(session, at)) ?? own.at(-1);
	return next ? { ...line, startsAt: next.startsAt, endsAt: next.endsAt } : line;
}

/** How many have a place in each of these; an activity that nobody joined is not in it. */
export async function seeJoinedCounts(activityIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
	const rows = await joinedOf(db(), activityIds);
	return new Map(rows.map(({ activityId, joined }) => [activityId, joined]));
}

/** Whether somebody has a place: asked by rooms above, whose own permissions hang on it. */
export async function isParticipant(activityId: string, accountId: string): Promise<boolean> {
	return (await signUpOf(db(), activityId, accountId))?.state === 'joined';
}
