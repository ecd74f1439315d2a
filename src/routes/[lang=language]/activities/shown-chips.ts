import type { Wish } from '#domains/discovery/wish.ts';
import {
	type FilterName,
	filtersOn,
	isListName,
	listOf,
	type ListName,
	without,
	withoutValue
} from '#domains/discovery/wish-filters.ts';
import { m } from '#messages';
import { type Language, nameOfLanguage } from '#ui/language.ts';
import { daysText, filterLabel } from './filter-words.ts';
import { cityNamed, type KnownNames } from './known-names.ts';
import { costLabel, kindLabel, modeLabel } from './labels.ts';

/** A filter in use: its words, and the address without it. */
export type Chip = {
	filter: FilterName;
	label: string;
	lang: string | undefined;
	href: string;
	remove: string;
};
type Words = { label: string; lang?: string | undefined };

export function shownChips(
	wish: Wish,
	names: KnownNames,
	lang: Language,
	address: (wish: Wish) => string
): Chip[] {
	const chip = (filter: FilterName, words: Words, rest: Wish): Chip => ({
		filter,
		label: words.label,
		lang: words.lang,
		href: address(rest),
		remove: m.discovery_on_remove({ filter: words.label })
	});
	return filtersOn(wish).flatMap((filter) => {
		if (!isListName(filter))
			return [chip(filter, { label: singleLabel(filter, wish, names, lang) }, without(wish, filter))];
		return wish[listOf[filter]].map((value) =>
			chip(filter, valueWords(filter, value, names, lang), withoutValue(wish, filter, value))
		);
	});
}

function singleLabel(filter: FilterName, wish: Wish, names: KnownNames, lang: Language): string {
	if (filter === 'q') return m.discovery_on_words({ words: wish.q });
	if (filter === 'when') return daysText(wish, lang);
	if (filter === 'age') return m.discovery_on_age({ age: wish.age ?? 0 });
	if (filter === 'organisation') return names.organisation ?? filterLabel(filter);
	const area = wish.areas[0];
	if (filter === 'place' && area?.shape === 'circle') return m.discovery_on_near({ km: area.km });
	return filter === 'place' ? m.discovery_on_area() : filterLabel(filter);
}

const listLabels: Record<ListName, (value: string, names: KnownNames, lang: Language) => Words> = {
	city: (value, { cities }) => ({ label: cityNamed(cities, value)?.name ?? value }),
	district: (value, { districts }) => ({ label: districts.get(value)?.name ?? filterLabel('district') }),
	mode: (value) => ({ label: modeLabel(value as Wish['modes'][number]) }),
	kind: (value) => ({ label: kindLabel(value as Wish['kinds'][number]) }),
	cost: (value) => (value === 'free' ? { label: m.discovery_filter_free() } : { label: costLabel('paid') }),
	language: (value, _, lang) => ({ label: nameOfLanguage(value, lang) }),
	topic: (value, names, lang) => skillWords(value, names, lang, 'topic'),
	skill: (value, names, lang) => skillWords(value, names, lang, 'skill')
};

function skillWords(id: string, { skills }: KnownNames, lang: Language, filter: 'topic' | 'skill'): Words {
	const line = skills.get(id);
	if (!line) return { label: filterLabel(filter) };
	return { label: line.name, lang: line.language === lang ? undefined : line.language };
}

export const valueWords = (filter: ListName, value: string, names: KnownNames, lang: Language): Words =>
	listLabels[filter](value, names, lang);
