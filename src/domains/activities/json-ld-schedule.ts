import type { Activity, Exception, Repeat } from './activity.ts';
import type { Node } from './json-ld-parts.ts';
import { localTimeOf, offsetTimeOf } from './local-time.ts';
import { type Weekday, weekdays } from './weekdays.ts';

const periods: Record<string, string> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** How a club meets, as a schema.org Schedule. Undefined where its rule says more than a Schedule can. */
export function scheduleOf({ repeat, exceptions, timeZone }: Activity): Node | undefined {
	if (!repeat) return undefined;
	const parts = new Map(repeat.rule.split(';').map((part) => part.split('=') as [string, string]));
	const told = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'WKST'];
	if ([...parts.keys()].some((name) => !told.includes(name))) return undefined;
	return {
		'@type': 'Schedule',
		repeatFrequency: `P${parts.get('INTERVAL') ?? '1'}${periods[parts.get('FREQ') ?? ''] ?? 'W'}`,
		repeatCount: numberOf(parts.get('COUNT')),
		byDay: parts.get('BYDAY')?.split(',').map(dayOf),
		byMonthDay: numbersOf(parts.get('BYMONTHDAY')),
		byMonth: numbersOf(parts.get('BYMONTH')),
		...clockOf(repeat, timeZone),
		endDate: lastDay(parts.get('UNTIL'), timeZone),
		scheduleTimezone: timeZone,
		exceptDate: exceptions.map(({ repeatOf }: Exception) => offsetTimeOf(repeatOf, timeZone))
	};
}

function clockOf({ startsAt, endsAt }: Repeat, timeZone: string): Node {
	const [date, startTime] = localTimeOf(startsAt, timeZone).split('T');
	return {
		startDate: date,
		startTime: `${startTime}:00`,
		endTime: endsAt ? `${localTimeOf(endsAt, timeZone).slice(11)}:00` : undefined
	};
}

/** `TU` → its address at schema.org; `2TU` as iCalendar writes it, which schema.org takes as it is. */
function dayOf(code: string): string {
	const at = weekdays.indexOf(code as Weekday);
	return at === -1 ? code : `https://schema.org/${names[at]}`;
}

const numberOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const numbersOf = (text: string | undefined): number[] | undefined => text?.split(',').map(Number);

function lastDay(until: string | undefined, timeZone: string): string | undefined {
	const [, ...parts] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(until ?? '') ?? [];
	if (parts.length < 6) return undefined;
	const [year = 0, month = 1, ...rest] = parts.map(Number);
	return localTimeOf(new Date(Date.UTC(year, month - 1, ...(rest as [number]))), timeZone).slice(0, 10);
}
