import { type ICalCalendar, type ICalEvent, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Activity, Repeat, Session } from './activity.ts';
import { type Occasion, occasionsOf } from './occasion.ts';
import { calendarZone } from './vtimezone.ts';

/** An activity on its way into a calendar. `page` is a whole address. */
export type CalendarEntry = {
	activity: Activity;
	organisation: { name: string; contactAddress: string | null };
	page: string;
};

/**
 * One VEVENT per meeting, in UTC, so that no zone can be misread; meetings by a rule as one VEVENT with its rule on the
 * clock of the place, because only there 18:00 stays 18:00 all year.
 */
export function addEvents(calendar: ICalCalendar, entry: CalendarEntry): void {
	const { activity } = entry;
	const zone = activity.repeat && calendarZone(activity.timeZone);
	const sessions = zone ? activity.sessions.filter(({ repeatOf }) => !repeatOf) : activity.sessions;
	// A rule that goes out as such leaves nothing for the activity itself to say.
	const startsAt = zone ? null : activity.startsAt;
	occasionsOf({ ...activity, sessions, startsAt }).forEach((occasion, index) => {
		// Their order names the meetings: a corrected date moves the entry instead of making a second one.
		addEvent(calendar, entry, { ...occasion, id: `${activity.id}-${index + 1}` });
	});
	if (activity.repeat && zone) addSeries(calendar, entry, activity.repeat, zone.id);
}

function addSeries(calendar: ICalCalendar, entry: CalendarEntry, repeat: Repeat, zone: string): void {
	const { title, exceptions, sessions } = entry.activity;
	const id = `${entry.activity.id}-r`;
	const clock = (date: Date) =>
		Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
	const wall = (date: Date) =>
		clock(date)
			.toPlainDateTime()
			.toString()
			.replace(/[-:]|\.\d+/g, '')
			.padEnd(15, '0');
	const { startsAt, rule } = repeat;
	const endsAt = repeat.endsAt ?? new Date(startsAt.getTime() + hour);
	const left = exceptions.filter((exception) => !exception.startsAt);
	const series = addEvent(calendar, entry, { id, title, note: '', startsAt, endsAt });
	series.timezone(zone).start(clock(startsAt)).end(clock(endsAt));
	const dates = left.map(({ repeatOf }) => wall(repeatOf)).join(',');
	series.repeating(`RRULE:${rule}${dates === '' ? '' : `\r\nEXDATE;TZID=${zone}:${dates}`}`);
	for (const moved of sessions.filter(isMoved)) {
		const ends = moved.endsAt ?? new Date(moved.startsAt.getTime() + hour);
		const event = addEvent(calendar, entry, {
			id,
			title,
			note: moved.note,
			startsAt: moved.startsAt,
			endsAt: ends
		});
		event.timezone(zone).start(clock(moved.startsAt)).end(clock(ends)).recurrenceId(clock(moved.repeatOf));
	}
}

const hour = 60 * 60 * 1000;
const isMoved = (session: Session): session is Session & { startsAt: Date; repeatOf: Date } =>
	session.repeatOf !== null &&
	session.startsAt !== null &&
	session.startsAt.getTime() !== session.repeatOf.getTime();

function addEvent(
	calendar: ICalCalendar,
	entry: CalendarEntry,
	occasion: Occasion & { id: string }
): ICalEvent {
	const { activity, organisation, page } = entry;
	const event = calendar.createEvent({
		id: occasion.id,
		start: occasion.startsAt,
		end: occasion.endsAt,
		stamp: activity.updatedAt,
		lastModified: activity.updatedAt,
		sequence: Math.floor(activity.updatedAt.getTime() / 60_000) - firstMinute,
		summary: occasion.title,
		description: describe(activity, occasion, page),
		url: page,
		status: activity.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		categories: [{ name: activity.kind }],
		organizer: organisation.contactAddress
			? { name: organisation.name, email: organisation.contactAddress }
			: null
	});
	const place = placeOf(activity);
	if (place) event.location(place);
	return event;
}

// SEQUENCE only has to grow; minutes since 2026 stay far below its limit of 2³¹.
const firstMinute = Date.UTC(2026, 0, 1) / 60_000;

function describe(activity: Activity, occasion: Occasion, page: string): string {
	const parts = [activity.cancelReason, activity.summary, occasion.note, activity.onlineUrl ?? '', page];
	return parts.filter((part) => part !== '').join('\n\n');
}

function placeOf(activity: Activity) {
	const address = activity.streetAddress.replaceAll('\n', ', ');
	const title = activity.placeName || address;
	if (!title) return undefined;
	const { lat, lng } = activity;
	if (lat === null || lng === null) return { title, ...(address && title !== address ? { address } : {}) };
	return { title, ...(address ? { address } : {}), geo: { lat, lon: lng } };
}
