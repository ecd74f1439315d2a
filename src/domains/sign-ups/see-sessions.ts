import { type DatedSession, datedSessions } from '#domains/activities/dated-session.ts';
import type { Activity } from '#domains/activities/activity.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { isPast, placesAt, type SessionStanding } from './session-places.ts';
import { choicesAt, choicesOf, sessionCounts } from './session-sign-ups.sql.server.ts';
import { placesLeft } from './sign-up.ts';

export type SeenSession = DatedSession & {
	joined: number;
	waiting: number;
	/** null = no limit. */
	placesLeft: number | null;
	isPast: boolean;
	/** How this person stands there. */
	own: SessionStanding | undefined;
	waitingBefore: number;
};

type Choosing = Pick<Activity, 'id' | 'choosesSessions' | 'sessionCapacity' | 'sessions'>;

/** The sessions of an activity that people choose from, with their places; of all others, none. */
export async function seeSessions(activity: Choosing, accountId: string | undefined): Promise<SeenSession[]> {
	if (!activity.choosesSessions) return [];
	const [counts, own] = await Promise.all([
		sessionCounts(db(), activity.id),
		accountId ? choicesOf(db(), activity.id, accountId) : undefined
	]);
	const at = now();
	return datedSessions(activity.sessions).map((session) => {
		const { joined, waiting } = counts.get(session.key) ?? { joined: 0, waiting: 0 };
		// Whoever waits has the next place: a newcomer finds none.
		const left = placesLeft(placesAt(activity, session), joined + waiting);
		const choice = own?.get(session.key);
		return {
			...session,
			...{ joined, waiting, placesLeft: left, isPast: isPast(session, at) },
			...{ own: choice?.state, waitingBefore: choice?.before ?? 0 }
		};
	});
}

/** The sessions that somebody has a place at or waits for, by activity. */
export async function seatsOf(accountId: string): Promise<ReadonlyMap<string, Set<string>>> {
	const seats = new Map<string, Set<string>>();
	for (const { activityId, session } of await choicesAt(db(), accountId)) {
		seats.set(activityId, (seats.get(activityId) ?? new Set()).add(session));
	}
	return seats;
}

/** An activity as it stands in the calendar of somebody who chose among its sessions. */
export function onlyChosen<T extends Choosing>(activity: T, seen: readonly SeenSession[]): T {
	const chosen = new Set(seen.filter(({ own }) => own === 'joined').map(({ key }) => key));
	if (chosen.size === 0) return activity;
	const dated = activity.sessions.filter(({ startsAt, isSelfPaced }) => startsAt && !isSelfPaced);
	const keys = datedSessions(activity.sessions).map(({ key }) => key);
	return {
		...activity,
		sessions: activity.sessions.filter((session) => {
			const place = dated.indexOf(session);
			return place < 0 || chosen.has(keys[place] ?? '');
		})
	};
}
