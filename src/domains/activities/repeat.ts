import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Exception, Repeat, Session } from './activity.ts';

const day = 24 * 60 * 60 * 1000;
/** Meetings are written so many days ahead, and at most so many of them: the newest. */
export const horizonDays = 366;
export const mostMeetings = 400;
// A rule of every day since 2000 asks for less; a rule that never comes true gives up here.
const bounds = { maxIterations: 20_000, maxCandidateEvaluations: 200_000 };

type Ruled = { repeat: Repeat; exceptions: readonly Exception[]; timeZone: string };

/**
 * When the rule has people meet, up to a moment. On the wall clock of the zone: 18:00 stays 18:00 when clocks change; a
 * time that a change skips is left out (RFC 5545 §3.3.10). Undefined for a rule that asks for endless reckoning.
 */
export function datesOf({ rule, startsAt }: Repeat, timeZone: string, until: Date): Date[] | undefined {
	const dtstart = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(timeZone);
	const options = { dtstart, temporal: Temporal, strict: true, cache: false, ...bounds };
	try {
		const dates = new RRuleTemporal({ rruleString: rule, ...options }).between(startsAt, until, true);
		return dates.map(({ epochMilliseconds }) => new Date(epochMilliseconds));
	} catch {
		return undefined;
	}
}

/** Whether a rule that gave so many dates up to a moment may give more. Asks its words, not the calendar. */
function goesOn(rule: string, dates: number, after: Date): boolean {
	const [, count] = /COUNT=(\d+)/.exec(rule) ?? [];
	const [, until] = /UNTIL=(\d{8})/.exec(rule) ?? [];
	if (count !== undefined) return dates < Number(count);
	return until === undefined || until >= after.toISOString().slice(0, 10).replaceAll('-', '');
}

type Unrolled = { sessions: (Session & { place: number })[]; writtenUntil: Date | null };

/**
 * The meetings of a rule as sessions, as far ahead as they are written. `place`: which one of the rule it is, counted
 * from its first; it stays the same however often they are written anew.
 */
export function unroll({ repeat, exceptions, timeZone }: Ruled, at: Date): Unrolled {
	const horizon = new Date(Math.max(at.getTime(), repeat.startsAt.getTime()) + horizonDays * day);
	const moved = new Map(exceptions.map((exception) => [exception.repeatOf.getTime(), exception]));
	const lasts = repeat.endsAt && repeat.endsAt.getTime() - repeat.startsAt.getTime();
	const dates = datesOf(repeat, timeZone, horizon) ?? [];
	const sessions = dates.flatMap((date, place) => {
		const exception = moved.get(date.getTime());
		if (exception && !exception.startsAt) return [];
		const startsAt = exception?.startsAt ?? date;
		const endsAt = exception?.endsAt ?? (lasts === null ? null : new Date(startsAt.getTime() + lasts));
		return [{ ...plain, note: exception?.note ?? '', startsAt, endsAt, repeatOf: date, place }];
	});
	return {
		sessions: sessions.slice(-mostMeetings),
		writtenUntil: goesOn(repeat.rule, dates.length, horizon) ? horizon : null
	};
}

const plain = { title: '', note: '', isSelfPaced: false, room: '', speakers: '', agenda: [], capacity: null };
