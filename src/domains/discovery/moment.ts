/** What has no date stands after all that has one. */
export const never = new Date('9999-01-01T00:00:00Z');

const day = 86_400_000;

/** Days since 1970-01-01 in UTC. */
export const utcDay = (at: Date): number => Math.floor(at.getTime() / day);
export const startOfDay = (utcDay: number): Date => new Date(utcDay * day);

/** Weeks since Monday, 5 January 1970; the list goes through time in these steps. */
export const weekOfDay = (utcDay: number): number => Math.floor((utcDay + 3) / 7);
export const firstDayOfWeek = (week: number): number => week * 7 - 3;

/** From here on a step holds what has no date. */
export const firstUndatedStep = 1_000_000;

const dayParts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };
/** To make one takes a tenth of what a tile of the map takes. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Days since 1970-01-01 on the calendar of a zone that a city goes by. */
export function dayIn(at: Date, timeZone: string): number {
	const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, ...dayParts });
	calendars.set(timeZone, calendar);
	const parts = calendar.formatToParts(at).map(({ type, value }) => [type, Number(value)]);
	const { year = 1970, month = 1, day: date = 1 } = Object.fromEntries(parts) as Record<string, number>;
	return Math.round(Date.UTC(year, month - 1, date) / day);
}

/** `2027-05-08` as days since 1970-01-01; undefined for no real date of these centuries. */
export function dayOfText(text: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const at = Date.parse(`${text}T00:00:00Z`);
	if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined;
	const number = at / day;
	return number < 0 || number > 80_000 ? undefined : number;
}

export const textOfDay = (number: number): string => new Date(number * day).toISOString().slice(0, 10);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
