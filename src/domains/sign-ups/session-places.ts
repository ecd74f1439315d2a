import type { DatedSession } from '#domains/activities/dated-session.ts';

/** How somebody stands at one session: wishes for it without a place in the activity, has a place, or waits for one. */
export const sessionStandings = ['wished', 'joined', 'waiting'] as const;
export type SessionStanding = (typeof sessionStandings)[number];

/** Places of a session; null = no limit. */
export const placesAt = (
	{ sessionCapacity }: { sessionCapacity: number | null },
	{ capacity }: Pick<DatedSession, 'capacity'>
): number | null => capacity ?? sessionCapacity;

export const isPast = ({ startsAt, endsAt }: DatedSession, at: Date): boolean => (endsAt ?? startsAt) <= at;

/** The name of a session inside its activity: its title, or its day. */
export const nameOfSession = ({ title, startsAt }: DatedSession, timeZone: string): string =>
	title ||
	new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
		startsAt
	);
