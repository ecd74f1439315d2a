import type { City } from '#domains/cities/city.ts';
import { seeCitiesInWords } from '#domains/cities/see-city.ts';
import type { Catalogue } from '#domains/discovery/catalogue.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeFacets } from '#domains/discovery/see-facets.ts';
import { seeWaysOut } from '#domains/discovery/see-ways-out.ts';
import { readWish, type Wish } from '#domains/discovery/wish.ts';
import { type Misread, misreadIn, writeWish } from '#domains/discovery/wish-address.ts';
import { filtersOn, without } from '#domains/discovery/wish-filters.ts';
import { textOfDay } from '#domains/discovery/moment.ts';
import { m } from '#messages';
import { localeOf } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { countText, filterLabel, foundText, partLabel } from './filter-words.ts';
import { knownNames } from './known-names.ts';
import { type Chip, shownChips } from './shown-chips.ts';
import { shownFilters } from './shown-filters.ts';
import { shownItem } from './shown-item.ts';
import { linksOf } from './shown-links.ts';
import { viewMonth } from './view-month.ts';

export const views = ['list', 'map', 'month'] as const;
export type View = (typeof views)[number];

/** Everything that the catalogue draws, in the words of its language, whatever stands in the address. */
export async function viewCatalogue(address: URLSearchParams, lang: Language) {
	const wish = readWish(address);
	const view = views.find((each) => each === address.get('view')) ?? 'list';
	const asked = view === 'month' ? without(wish, 'when') : wish;
	const after = address.get('after') ?? '';
	const [found, cities, month] = await Promise.all([
		seeCatalogue(asked, { after, language: lang, limit: view === 'month' ? 1 : 24 }),
		seeCitiesInWords(lang),
		view === 'month' ? viewMonth(asked, address.get('month') ?? '', lang) : undefined
	]);
	const links = linksOf(wish, view, lang);
	const { facets, names } = await seeNames(asked, found, cities, lang);
	const chips = shownChips(asked, names, lang, links.to);
	return {
		...links.shown,
		/** The same for every page of one search. */
		query: writeWish(asked),
		view,
		wish: shownWish(wish),
		found: foundText(found.total, lang),
		items: view === 'month' ? [] : found.items.map((item) => shownItem(item, lang, wish.near)),
		more: found.next && view !== 'month' ? links.after(found.next) : undefined,
		isFurther: after !== '',
		isIndexed: isIndexed(wish, address),
		filters: shownFilters({ wish: asked, facets, names, lang }),
		attributions: [...new Set([...names.skills.values()].flatMap((line) => line.attribution || []))],
		chips,
		title: titleOf(chips),
		meant: meantOf(wish, found, links.to),
		misread: misreadText(misreadIn(address), lang),
		waysOut: found.items.length === 0 ? await waysOf(asked, chips, lang, links.to) : [],
		month
	};
}

async function seeNames(wish: Wish, found: Catalogue, cities: City[], lang: Language) {
	const facets = await seeFacets(wish, found, lang);
	return { facets, names: await knownNames(wish, facets, cities, lang) };
}

/** What the fields of the form hold; lists are among the filters. */
function shownWish({ q, when, from, to, near, age, areas, organisation, sort }: Wish) {
	const area = areas[0];
	return {
		q,
		when: when ?? '',
		from: from === undefined || when ? '' : textOfDay(from),
		to: to === undefined || when ? '' : textOfDay(to),
		near: near ? `${near.lat},${near.lng}` : '',
		radius: area?.shape === 'circle' ? area.km : undefined,
		age: age === undefined ? '' : String(age),
		/** What the form only carries along. */
		kept: [
			['organisation', organisation],
			['sort', sort ?? ''],
			...(area && area.shape !== 'circle'
				? [...new URLSearchParams(writeWish({ ...emptied, areas: [area] }))]
				: [])
		].flatMap(([name = '', value = '']) => (value === '' ? [] : [{ name, value }]))
	};
}
const emptied = readWish(new URLSearchParams());

/** Search engines are shown what people look for by one or two words; every other address is one of thousands alike. */
function isIndexed(wish: Wish, address: URLSearchParams): boolean {
	const on = filtersOn(wish);
	const isPlain = on.every((name) => ['city', 'kind', 'topic', 'skill'].includes(name)) && on.length <= 2;
	const values = wish.cities.length + wish.kinds.length + wish.topics.length + wish.skills.length;
	return (
		isPlain && values === on.length && !['after', 'view', 'sort', 'near'].some((name) => address.has(name))
	);
}

const titleOf = (chips: Chip[]): string =>
	chips.length === 0
		? m.activity_catalogue_title()
		: m.discovery_title_with({ filters: chips.map(({ label }) => label).join(', ') });

function meantOf(wish: Wish, { meant }: Catalogue, to: (wish: Wish) => string) {
	if (!meant) return undefined;
	const href = to(meant.isUsed ? { ...wish, exact: true } : { ...wish, q: meant.q, exact: false });
	return { ...meant, typed: wish.q, href };
}

function misreadText(misread: Misread[], lang: Language): string[] {
	const parts = [...new Set(misread.flatMap(({ name, isCut }) => (isCut ? [] : partLabel(name))))];
	const list = new Intl.ListFormat(localeOf(lang)).format(parts);
	return [
		...(misread.some(({ isCut }) => isCut) ? [m.discovery_misread_long()] : []),
		...(parts.length > 0 ? [m.discovery_misread({ parts: list })] : [])
	];
}

async function waysOf(wish: Wish, chips: Chip[], lang: Language, to: (wish: Wish) => string) {
	return (await seeWaysOut(wish, lang)).map(({ filter, total }) => ({
		href: to(without(wish, filter)),
		label:
			chips.flatMap((chip) => (chip.filter === filter ? chip.label : [])).join(', ') || filterLabel(filter),
		count: countText(total, lang)
	}));
}
