import type { Activity, Session } from './activity.ts';

/** Once when people meet, as it stands in a calendar. */
export type Occasion = { title: string; note: string; startsAt: Date; endsAt: Date };

type Dated = Pick<Activity, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'minutes'> & { sessions: Session[] };

const hour = 60 * 60 * 1000;

/** The sessions that people come together for; without such, the activity itself. Work at one's own pace is none. */
export function occasionsOf(activity: Dated): Occasion[] {
	const meetings = activity.sessions.flatMap((session) =>
		session.startsAt && !session.isSelfPaced ? [meetingOf(session, session.startsAt, activity.title)] : []
	);
	// From when to when a course at one's own pace is open is nothing to come to.
	if (meetings.length > 0 || !activity.startsAt || activity.kind === 'self-paced') return meetings;
	const { title, startsAt, endsAt, minutes } = activity;
	const lasts = minutes === null ? hour : minutes * 60_000;
	return [{ title, note: '', startsAt, endsAt: endsAt ?? new Date(startsAt.getTime() + lasts) }];
}

export const nameOfMeeting = (session: Session, title: string): string =>
	session.title ? `${title}: ${session.title}` : title;

const meetingOf = (session: Session, startsAt: Date, title: string): Occasion => ({
	title: nameOfMeeting(session, title),
	note: session.note,
	startsAt,
	endsAt: session.endsAt ?? new Date(startsAt.getTime() + hour)
});

/** The next occasion that is not over; after the last one, none. */
export const nextOccasion = (occasions: Occasion[], now: Date): Occasion | undefined =>
	occasions
		.filter(({ endsAt }) => endsAt > now)
		.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())[0];
