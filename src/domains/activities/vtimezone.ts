import { tzlib_get_ical_block } from 'timezones-ical-library';

type CalendarZone = { id: string; block: string };
const known = new Map<string, CalendarZone | undefined>();

/**
 * A zone as iCalendar describes it (VTIMEZONE, RFC 5545 §3.6.5), under the name that the description itself uses:
 * Asia/Calcutta is Asia/Kolkata there. Undefined for a zone that the library does not know.
 */
export function calendarZone(timeZone: string): CalendarZone | undefined {
	if (!known.has(timeZone)) known.set(timeZone, look(timeZone));
	return known.get(timeZone);
}

function look(timeZone: string): CalendarZone | undefined {
	if (!/^[A-Za-z]+\/[A-Za-z_/+-]+\d*$/.test(timeZone)) return undefined;
	const [block, named] = [tzlib_get_ical_block(timeZone)].flat();
	const id = named?.replace(/^TZID=/, '');
	return block && id ? { id, block } : undefined;
}

export const zoneBlock = (id: string): string | null => calendarZone(id)?.block ?? null;
