import { tagOf } from './language.ts';

/** How dates and numbers are written for a reader of a language; as in Europe's English where a browser lacks it. */
export const localeOf = (language: string): string[] =>
	language === 'en' ? ['en-GB'] : [tagOf(language), 'en-GB'];

const formats = new Map<string, Intl.DateTimeFormat>();
/** They hold much, and there are many time zones. */
const mostFormats = 200;

/** To make one takes longer than to draw the card that it is for. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = language + JSON.stringify(options);
	const known = formats.get(key);
	if (known) return known;
	if (formats.size >= mostFormats) formats.clear();
	const made = new Intl.DateTimeFormat(localeOf(language), options);
	formats.set(key, made);
	return made;
}

/** A day, as the reader's language writes it. `zone`: whose day it is; UTC where it does not matter. */
export const day = (date: Date, language: string, zone = 'UTC'): string =>
	formatOf(language, { dateStyle: 'long', timeZone: zone }).format(date);

/** A moment with its weekday and clock: "Thursday 4 March 2027 at 18:00". */
export const moment = (date: Date, language: string, zone: string): string =>
	formatOf(language, {
		dateStyle: 'full',
		timeStyle: 'short',
		timeZone: zone
	}).format(date);

/** For cards and lists: "Thu 4 Mar, 18:00". */
export const brief = (date: Date, language: string, zone: string): string =>
	formatOf(language, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: zone
	}).format(date);

const spanParts: Intl.DateTimeFormatOptions = {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	hour: 'numeric',
	minute: '2-digit'
};

/** From one moment to another; what they share is said once. */
export const span = (start: Date, end: Date | null, language: string, zone: string): string =>
	formatOf(language, { ...spanParts, timeZone: zone }).formatRange(start, end ?? start);

/** From one day to another, without their clocks. */
export const daySpan = (start: Date, end: Date, language: string, zone: string): string =>
	formatOf(language, { dateStyle: 'long', timeZone: zone }).formatRange(start, end);

/** The clock alone, "14:03", or from one to another. Without a zone: the browser's own. */
export function clock(start: Date, language: string, zone?: string, end: Date | null = null): string {
	const style = { timeStyle: 'short', ...(zone ? { timeZone: zone } : {}) } as const;
	return formatOf(language, style).formatRange(start, end ?? start);
}

/** The city that a time zone is named after. */
export const zonePlace = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** A time zone as people name it at that time, with its city: "Central European Time (Rome)". */
export function zoneName(zone: string, language: string, at = new Date()): string {
	const place = zonePlace(zone);
	const parts = formatOf(language, { timeZone: zone, timeZoneName: 'longGeneric' });
	const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
	return !name || name.includes(place) ? place : `${name} (${place})`;
}

/** How long something takes: "2 hrs, 30 mins". Written on the server: not every browser knows how. */
export const duration = (minutes: number, language: string): string =>
	new Intl.DurationFormat(localeOf(language), { style: 'short' }).format({
		hours: Math.floor(minutes / 60),
		minutes: minutes % 60
	});
