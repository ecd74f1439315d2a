import type { Count } from '#domains/discovery/catalogue.ts';
import { textOfDay } from '#domains/discovery/moment.ts';
import type { Wish } from '#domains/discovery/wish.ts';
import type { FilterName } from '#domains/discovery/wish-filters.ts';
import { m } from '#messages';
import { localeOf } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

const filters: Record<FilterName, () => string> = {
	q: m.discovery_filter_q,
	when: m.discovery_filter_when,
	place: m.discovery_filter_place,
	city: m.discovery_filter_city,
	district: m.discovery_filter_district,
	mode: m.discovery_filter_mode,
	kind: m.discovery_filter_kind,
	topic: m.discovery_filter_topic,
	skill: m.discovery_filter_skill,
	age: m.discovery_filter_age,
	language: m.discovery_filter_language,
	cost: m.discovery_filter_cost,
	accessible: m.discovery_filter_accessible,
	open: m.discovery_filter_open,
	organisation: m.discovery_filter_organisation
};
const times: Record<NonNullable<Wish['when']>, () => string> = {
	today: m.discovery_when_today,
	weekend: m.discovery_when_weekend,
	week: m.discovery_when_week,
	month: m.discovery_when_month
};

export const filterLabel = (name: FilterName): string => filters[name]();
export const timeLabel = (when: NonNullable<Wish['when']>): string => times[when]();

/** What a part of an address is about, in words. */
export function partLabel(name: string): string {
	if (name in filters) return filterLabel(name as FilterName);
	if (name === 'from' || name === 'to') return filterLabel('when');
	return name === 'sort' ? m.discovery_filter_sort() : filterLabel('place');
}

export const foundText = ({ count, isOver }: Count, lang: Language): string => {
	if (isOver) return m.discovery_found_over({ count: count.toLocaleString(localeOf(lang)) });
	return count === 0 ? m.discovery_found_none() : m.discovery_found({ count });
};

export const countText = ({ count, isOver }: Count, lang: Language): string => {
	const number = count.toLocaleString(localeOf(lang));
	return isOver ? m.discovery_count_over({ count: number }) : number;
};

/** The days of a wish; "8–9 May 2027", "from 8 May 2027". */
export function daysText({ when, from, to }: Wish, lang: Language): string {
	if (when) return timeLabel(when);
	const format = new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeZone: 'UTC' });
	const at = (day: number) => new Date(textOfDay(day));
	if (from !== undefined && to !== undefined && to >= from) return format.formatRange(at(from), at(to));
	if (from !== undefined) return m.discovery_when_since({ date: format.format(at(from)) });
	return m.discovery_when_until({ date: format.format(at(to ?? 0)) });
}
