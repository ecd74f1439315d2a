import type { DatesMean } from '#domains/activities/kinds.ts';
import { m } from '#messages';

/** What the two dates of an activity are called in its form. */
export function datesWords(mean: DatesMean, repeats: boolean) {
	if (repeats)
		return {
			hint: m.activity_field_dates_repeat_hint(),
			starts: m.activity_field_first_starts(),
			ends: m.activity_field_first_ends()
		};
	if (mean === 'open')
		return {
			hint: m.activity_field_dates_open_hint(),
			starts: m.activity_field_open_from(),
			ends: m.activity_field_open_until()
		};
	if (mean === 'period')
		return {
			hint: m.activity_field_dates_period_hint(),
			starts: m.activity_field_period_from(),
			ends: m.activity_field_period_until()
		};
	return {
		hint: m.activity_field_dates_hint(),
		starts: m.activity_field_starts(),
		ends: m.activity_field_ends()
	};
}
