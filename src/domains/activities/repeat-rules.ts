import { problemOfRule } from './check-rule.ts';
import { type Broken, isBefore, when } from './broken.ts';
import { instantOf } from './local-time.ts';
import { datesOf, mostMeetings } from './repeat.ts';
import { ruleOf } from './rule.ts';
import type { TypedActivity } from './typed-activity.ts';

/** What is wrong with how meetings repeat, and with the meetings that are named as exceptions. */
export function brokenRepeat(typed: TypedActivity): Broken[] {
	if (typed.repeat === '') return [];
	const startsAt = instantOf(typed.starts, typed.timeZone);
	if (!startsAt) return when(typed.starts === '', 'starts', 'activity_problem_repeat_start');
	const field = typed.repeat === 'rule' ? 'repeatRule' : 'repeat';
	const rule = ruleOf(typed);
	const problem = rule === '' ? 'problem_required' : problemOfRule(rule);
	if (problem) return [{ field, message: problem }];
	const dates = reckoned(rule, startsAt, typed);
	if (!dates) return [{ field, message: 'activity_problem_rule' }];
	return [
		...when(dates[0]?.getTime() !== startsAt.getTime(), field, 'activity_problem_rule_start'),
		...exceptionsOf(typed, new Set(dates.map((date) => date.getTime())))
	];
}

// Exceptions more than four years ahead are no meetings that anybody plans.
const year = 366 * 24 * 60 * 60 * 1000;

/** The dates of the rule from the first meeting to the last exception; undefined when nobody can reckon them. */
function reckoned(rule: string, startsAt: Date, { timeZone, exceptions }: TypedActivity): Date[] | undefined {
	const named = exceptions.map(({ date }) => Date.parse(`${date}T23:59Z`)).filter((at) => !Number.isNaN(at));
	const until = Math.min(Math.max(startsAt.getTime() + year, ...named), startsAt.getTime() + 4 * year);
	return datesOf({ rule, startsAt, endsAt: null }, timeZone, new Date(until));
}

function exceptionsOf(typed: TypedActivity, dates: ReadonlySet<number>): Broken[] {
	const seen = new Set<string>();
	return typed.exceptions
		.flatMap((row, place) => {
			const field = `exceptions.${place}`;
			if (Object.values(row).every((value) => value === '')) return [];
			const meets = instantOf(`${row.date}${typed.starts.slice(10)}`, typed.timeZone);
			const [starts, ends] = [row.starts, row.ends].map((local) => instantOf(local, typed.timeZone));
			const isTwice = seen.has(row.date);
			seen.add(row.date);
			return [
				...when(row.date === '', `${field}.date`, 'problem_required'),
				...when(
					meets !== undefined && !dates.has(meets.getTime()),
					`${field}.date`,
					'activity_problem_exception_date'
				),
				...when(isTwice && row.date !== '', `${field}.date`, 'activity_problem_exception_twice'),
				...when(row.ends !== '' && row.starts === '', `${field}.starts`, 'activity_problem_no_start'),
				...when(isBefore(ends, starts), `${field}.ends`, 'problem_ends_before_start')
			];
		})
		.slice(0, mostMeetings);
}
