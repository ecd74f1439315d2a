import type { MonthDay } from '#domains/discovery/see-month.ts';
import { m } from '#messages';
import { localeOf } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { foundText } from './filter-words.ts';

/** A day in the calendar; without an address nothing is on. */
export type ShownDay = {
	date: string;
	number: string;
	name: string;
	found: string;
	count: string;
	href: string | undefined;
	isToday: boolean;
};
export type ShownMonth = {
	title: string;
	weekdays: { short: string; long: string }[];
	/** Mondays to Sundays; days of other months are empty. */
	weeks: (ShownDay | undefined)[][];
	previous: { href: string; label: string };
	next: { href: string; label: string };
	/** Where nothing is on: the month in which something is. */
	later: { href: string; label: string } | undefined;
};

const utc = { timeZone: 'UTC' } as const;
const at = (date: string): Date => new Date(`${date}T00:00:00Z`);

export function shownMonth(
	{
		month,
		days,
		today,
		later
	}: { month: string; days: MonthDay[]; today: string; later: string | undefined },
	lang: Language,
	address: { day: (date: string) => string; month: (month: string) => string }
): ShownMonth {
	const locale = localeOf(lang);
	const long = new Intl.DateTimeFormat(locale, { ...utc, weekday: 'long', day: 'numeric', month: 'long' });
	const named = new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' });
	const cells = days.map(({ date, total }): ShownDay => ({
		date,
		number: String(at(date).getUTCDate()),
		name: long.format(at(date)),
		found: foundText(total, lang),
		count: total.isOver ? m.discovery_count_over({ count: total.count }) : String(total.count),
		href: total.count > 0 ? address.day(date) : undefined,
		isToday: date === today
	}));
	const before = (at(`${month}-01`).getUTCDay() + 6) % 7;
	const padded = [...Array.from({ length: before }, () => undefined), ...cells];
	const link = (other: string) => ({ href: address.month(other), label: named.format(at(`${other}-01`)) });
	return {
		title: named.format(at(`${month}-01`)),
		weekdays: Array.from({ length: 7 }, (_, day) => ({
			short: weekday(locale, 'short', day),
			long: weekday(locale, 'long', day)
		})),
		weeks: Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) =>
			Array.from({ length: 7 }, (__, day) => padded[week * 7 + day])
		),
		previous: link(monthAfter(month, -1)),
		next: link(monthAfter(month, 1)),
		later: later === undefined ? undefined : link(later)
	};
}

/** 5 January 1970 was a Monday. */
const weekday = (locale: string | string[], style: 'short' | 'long', day: number): string =>
	new Intl.DateTimeFormat(locale, { ...utc, weekday: style }).format(new Date(Date.UTC(1970, 0, 5 + day)));

export function monthAfter(month: string, by: number): string {
	const date = at(`${month}-01`);
	date.setUTCMonth(date.getUTCMonth() + by);
	return date.toISOString().slice(0, 7);
}
