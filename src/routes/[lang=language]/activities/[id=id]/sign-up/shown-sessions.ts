import type { SeenSession } from '#domains/sign-ups/see-sessions.ts';
import { span } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

/** Sessions to choose from, and how this person stands at each. */
export const shownSessions = (sessions: readonly SeenSession[], lang: Language, timeZone: string) =>
	sessions.map(({ key, title, room, startsAt, endsAt, placesLeft, isPast, own, waitingBefore }) => ({
		...{ key, title, room, placesLeft, isPast, own, waitingBefore },
		when: span(startsAt, endsAt, lang, timeZone)
	}));

export type ShownSession = ReturnType<typeof shownSessions>[number];
