import type { ActivityForm } from './activity-form.ts';
import { instantOf, localTimeOf } from './local-time.ts';
import { weekdayFields, weekdayOf, weekdays } from './weekdays.ts';

/** How a form says that meetings repeat; `rule`: by a rule that the organiser writes. */
export const rhythms = ['', 'weekly', 'fortnightly', 'monthly-date', 'monthly-weekday', 'rule'] as const;
export type Rhythm = (typeof rhythms)[number];

type Typed = Pick<ActivityForm, 'repeat' | 'repeatRule' | 'repeatUntil' | 'starts' | 'timeZone'> &
	Record<(typeof weekdayFields)[number], string>;

/** The rule (RFC 5545 §3.3.10) that a form speaks of, in one spelling; '' = it does not repeat. */
export function ruleOf(typed: Typed): string {
	const rule =
		typed.repeat === 'rule' ? inUtc(normalRule(typed.repeatRule), typed.timeZone) : rhythmRule(typed);
	const until = untilOf(typed);
	return rule === '' || until === '' || /;(UNTIL|COUNT)=/.test(`;${rule}`) ? rule : `${rule};UNTIL=${until}`;
}

export const normalRule = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/\s+/g, '')
		.replace(/^RRULE:/, '')
		.replace(/;$/, '');

function rhythmRule(typed: Typed): string {
	const ticked = weekdays.filter((_, at) => typed[weekdayFields[at] ?? 'onMO'] !== '');
	const own = weekdayOf(typed.starts);
	const days = ticked.length > 0 ? ticked.join(',') : own;
	const date = Number(typed.starts.slice(8, 10));
	switch (typed.repeat) {
		case 'weekly':
			return `FREQ=WEEKLY;BYDAY=${days}`;
		case 'fortnightly':
			return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${days}`;
		case 'monthly-date':
			return `FREQ=MONTHLY;BYMONTHDAY=${date}`;
		case 'monthly-weekday':
			// A fifth Tuesday is not in every month; who begins on one means the last.
			return `FREQ=MONTHLY;BYDAY=${date > 28 ? -1 : Math.ceil(date / 7)}${own}`;
		default:
			return '';
	}
}

/** A last day or a wall clock as UNTIL becomes the instant that RFC 5545 §3.3.10 wants beside a start with a zone. */
const inUtc = (rule: string, timeZone: string): string =>
	rule.replace(
		/UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?(?=;|$)/,
		(typed, ...found: string[]) => {
			const [year, month, day, hours = '23', minutes = '59', seconds = '59'] = found;
			const until = instantOf(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}`, timeZone);
			return until ? `UNTIL=${stampOf(until)}` : typed;
		}
	);

const stampOf = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Until the end of that day on the clock of the place; RFC 5545 wants it in UTC. */
function untilOf({ repeatUntil, timeZone }: Typed): string {
	const end = repeatUntil && instantOf(`${repeatUntil}T23:59:59`, timeZone);
	return end ? stampOf(end) : '';
}

type Ruled = Pick<Typed, 'repeat' | 'repeatRule' | 'repeatUntil'> &
	Record<(typeof weekdayFields)[number], string>;

/** The other way round: the simplest words of a form that say this rule. */
export function typedRule(rule: string, starts: string, timeZone: string): Ruled {
	const named = new Set(/BYDAY=([^;]*)/.exec(rule)?.[1]?.split(',') ?? []);
	const ticks = Object.fromEntries(
		weekdayFields.map((field, at) => [field, named.has(weekdays[at] ?? '') ? 'yes' : ''])
	);
	const repeatUntil = untilDay(rule, timeZone);
	for (const repeat of rhythms) {
		if (repeat === '' || repeat === 'rule') continue;
		for (const days of [{}, ticks]) {
			const ruled = { ...noTicks, ...days, repeat, repeatRule: '', repeatUntil };
			if (ruleOf({ ...ruled, starts, timeZone }) === rule) return ruled;
		}
	}
	return { ...noTicks, repeat: 'rule', repeatRule: rule, repeatUntil: '' };
}

const noTicks = Object.fromEntries(weekdayFields.map((field) => [field, ''])) as Record<
	(typeof weekdayFields)[number],
	string
>;

function untilDay(rule: string, timeZone: string): string {
	const [, date = '', time = ''] = /UNTIL=(\d{8})T(\d{6})Z/.exec(rule) ?? [];
	if (date === '') return '';
	const iso = `${date.replace(/(\d{4})(\d{2})/, '$1-$2-')}T${time.replace(/(\d{2})(\d{2})/, '$1:$2:')}Z`;
	const instant = new Date(iso);
	return Number.isNaN(instant.getTime()) ? '' : localTimeOf(instant, timeZone).slice(0, 10);
}
