import type { Activity } from '#domains/activities/activity.ts';
import { weekdays } from '#domains/activities/weekdays.ts';
import { m } from '#messages';
import { clock, day, span } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { weekdayLabels } from './weekday-labels.ts';

/** As many stand open; the rest of a few months opens on demand. */
const shownAtOnce = 6;
const shownAtAll = 30;

/** How a club meets, and its next meetings with what is different about them. */
export function meetingsOf(activity: Activity, lang: Language, now: Date) {
	const { timeZone, repeat, exceptions } = activity;
	if (!repeat) return undefined;
	const ahead = activity.sessions
		.filter(({ startsAt, endsAt }) => startsAt !== null && (endsAt ?? startsAt) > now)
		.sort((one, other) => Number(one.startsAt) - Number(other.startsAt))
		.slice(0, shownAtAll)
		.map(({ startsAt, endsAt, repeatOf, title, note }) => ({
			title,
			note,
			startsAt: startsAt ?? now,
			endsAt,
			when: span(startsAt ?? now, endsAt, lang, timeZone),
			moved:
				repeatOf && startsAt?.getTime() !== repeatOf.getTime()
					? m.activity_meeting_moved({ date: day(repeatOf, lang, timeZone) })
					: undefined
		}));
	const leftOut = exceptions
		.filter(({ startsAt, repeatOf }) => startsAt === null && repeatOf > now)
		.map(({ repeatOf, note }) => ({
			text: m.activity_meeting_left_out({ date: day(repeatOf, lang, timeZone) }),
			note
		}));
	return {
		rhythm: rhythmOf(activity, repeat, lang),
		next: ahead.slice(0, shownAtOnce),
		later: ahead.slice(shownAtOnce),
		leftOut,
		timeZone
	};
}

export type Meetings = NonNullable<ReturnType<typeof meetingsOf>>;

/** The rule in words where it is a plain one; others are told by their dates alone. */
function rhythmOf(
	{ timeZone }: Activity,
	repeat: NonNullable<Activity['repeat']>,
	lang: Language
): string | undefined {
	const { rule, startsAt, endsAt } = repeat;
	const time = clock(startsAt, lang, timeZone, endsAt);
	const [, codes = ''] = /^FREQ=WEEKLY(?:;INTERVAL=2)?;BYDAY=([A-Z,]+)(?:;UNTIL=\w+)?$/.exec(rule) ?? [];
	if (codes === '')
		return /^FREQ=MONTHLY;BY(?:MONTHDAY|DAY)=[-\dA-Z]+(?:;|$)/.test(rule)
			? m.activity_rhythm_monthly({ time })
			: undefined;
	const labels = weekdayLabels(lang);
	const names = weekdays.flatMap((code, at) => (codes.split(',').includes(code) ? (labels[at] ?? []) : []));
	const days = new Intl.ListFormat(lang).format(names);
	return rule.includes('INTERVAL=2')
		? m.activity_rhythm_fortnightly({ days, time })
		: m.activity_rhythm_weekly({ days, time });
}
