import type { Session } from '#domains/activities/activity.ts';
import { namesIn } from '#domains/activities/agenda.ts';
import { localTimeOf } from '#domains/activities/local-time.ts';
import { clock, localeOf } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

type Dated = Session & { startsAt: Date };
type Place = { lang: Language; timeZone: string };

/**
 * A programme by its days. Each session knows its place in the grid of its day: columns are rooms, rows are the times at
 * which something begins; one without a room is for everybody and lies across all of them.
 */
export function programmeOf(sessions: readonly Session[], place: Place) {
	const dated = sessions.filter((session): session is Dated => session.startsAt !== null).sort(byStart);
	const dates = [...new Set(dated.map((session) => dateOf(session, place)))];
	return {
		days: dates.map((date) =>
			dayOf(
				date,
				dated.filter((session) => dateOf(session, place) === date),
				place
			)
		),
		undated: sessions.filter(({ startsAt }) => startsAt === null).map((session) => shown(session, place))
	};
}

export type Programme = ReturnType<typeof programmeOf>;
export type ProgrammeDay = Programme['days'][number];
export type ProgrammeSession = ProgrammeDay['sessions'][number];

const byStart = (one: Dated, other: Dated): number => one.startsAt.getTime() - other.startsAt.getTime();
const dateOf = ({ startsAt }: Dated, { timeZone }: Place): string =>
	localTimeOf(startsAt, timeZone).slice(0, 10);

function dayOf(date: string, sessions: Dated[], place: Place) {
	const rooms = [...new Set(sessions.map(({ room }) => room).filter((room) => room !== ''))];
	const times = [...new Set(sessions.map(({ startsAt }) => startsAt.getTime()))];
	return {
		date,
		...dayNames(date, place.lang),
		rooms,
		sessions: sessions.map((session) => ({ ...shown(session, place), ...placeIn(session, rooms, times) }))
	};
}

function placeIn({ room, startsAt, endsAt }: Dated, rooms: string[], times: number[]) {
	const row = times.indexOf(startsAt.getTime()) + 1;
	const until = times.findIndex((time) => endsAt !== null && time >= endsAt.getTime());
	// Across what begins meanwhile elsewhere; the last ones go as far as the times do.
	const end = endsAt === null ? row + 1 : until === -1 ? times.length + 1 : Math.max(until + 1, row + 1);
	return { column: room === '' ? undefined : rooms.indexOf(room) + 1, row, end };
}

function dayNames(date: string, lang: Language) {
	const at = new Date(`${date}T00:00Z`);
	const name = (style: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(localeOf(lang), { ...style, timeZone: 'UTC' }).format(at);
	return {
		name: name({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
		brief: name({ weekday: 'short', day: 'numeric', month: 'short' })
	};
}

const shown = (session: Session, { lang, timeZone }: Place) => ({
	title: session.title,
	note: session.note,
	room: session.room,
	speakers: namesIn(session.speakers),
	agenda: session.agenda.map((item) => ({ ...item, speakers: namesIn(item.speakers) })),
	startsAt: session.startsAt,
	endsAt: session.endsAt,
	time: session.startsAt ? clock(session.startsAt, lang, timeZone, session.endsAt) : ''
});
