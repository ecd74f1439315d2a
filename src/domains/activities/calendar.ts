import ical, { ICalCalendarMethod } from 'ical-generator';
import { addEvents, type CalendarEntry } from './calendar-events.ts';
import type { SeenActivity } from './see-activity.ts';
import { zoneBlock } from './vtimezone.ts';

/** An activity as an iCalendar file (RFC 5545). */
export const calendarFile = ({ activity, organisation }: SeenActivity, page: string): string =>
	calendarOf({ name: activity.title }, [{ activity, organisation, page }]);

type About = {
	name: string;
	description?: string;
	/** Where the calendar comes from, for programs that fetch it again. */
	source?: string;
};

const hours = 60 * 60;

/** Many activities in one calendar, for programs that subscribe to it. */
export function calendarOf({ name, description, source }: About, entries: readonly CalendarEntry[]): string {
	const calendar = ical({
		name,
		description: description ?? null,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'Cairn', product: 'Activities' },
		timezone: { name: null, generator: zoneBlock },
		...(source ? { source, url: source, ttl: 6 * hours } : {})
	});
	for (const entry of entries) addEvents(calendar, entry);
	return calendar.toString();
}
