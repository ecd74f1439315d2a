import { weekdays } from '#domains/activities/weekdays.ts';
import { localeOf } from '#ui/dates.ts';

/** The names of the days from Monday on; 5 January 1970 was one. */
export const weekdayLabels = (lang: string): string[] => {
	const names = new Intl.DateTimeFormat(localeOf(lang), { weekday: 'long', timeZone: 'UTC' });
	return weekdays.map((_, at) => names.format(new Date(Date.UTC(1970, 0, 5 + at))));
};
