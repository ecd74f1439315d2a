import { addressPart } from '#domains/discovery/address-part.ts';
import type { Wish } from '#domains/discovery/wish.ts';
import { writeWish } from '#domains/discovery/wish-address.ts';
import { without } from '#domains/discovery/wish-filters.ts';
import { m } from '#messages';
import type { Language } from '#ui/language.ts';

type Link = { href: string; label: string; current: boolean };

/** Where one can go from a search: other days, another order, the map, the calendar, further on. */
export function linksOf(wish: Wish, view: string, lang: Language) {
	const place = `/${lang}/activities`;
	const at = (...parts: string[]) => {
		const query = parts.filter((part) => part !== '').join('&');
		return query === '' ? place : `${place}?${query}`;
	};
	const kept = addressPart('view', view === 'list' ? undefined : view);
	const anyDay = without(wish, 'when');
	const onDays = (when: Wish['when']) => writeWish({ ...anyDay, ...(when ? { when } : {}) });
	const inList = addressPart('view', view === 'map' && 'map');
	const isOn = (when: Wish['when']) => view !== 'month' && wish.when === when;
	const isOpen = view !== 'month' && !wish.when && wish.from === undefined && wish.to === undefined;
	const days: Link[] = [
		{ href: at(onDays(undefined), inList), label: m.discovery_view_all(), current: isOpen },
		{ href: at(onDays('today'), inList), label: m.discovery_when_today(), current: isOn('today') },
		{ href: at(onDays('weekend'), inList), label: m.discovery_view_weekend(), current: isOn('weekend') },
		{ href: at(writeWish(anyDay), 'view=month'), label: m.discovery_view_month(), current: view === 'month' }
	];
	return {
		to: (other: Wish) => at(writeWish(other), kept),
		after: (next: string) => at(writeWish(wish), kept, addressPart('after', next)),
		shown: {
			address: at(writeWish(wish)),
			start: at(writeWish(wish), kept),
			days,
			sorts:
				view === 'month'
					? []
					: sortsOf(wish).map(({ sort, ...link }) => ({
							...link,
							href: at(writeWish({ ...wish, sort }), kept)
						})),
			faces: [
				{ href: at(writeWish(wish)), label: m.discovery_view_list(), current: view !== 'map' },
				{ href: at(writeWish(wish), 'view=map'), label: m.discovery_view_map(), current: view === 'map' }
			]
		}
	};
}

type Sort = NonNullable<Wish['sort']>;
const sortLabels: Record<Sort, () => string> = {
	relevance: m.discovery_sort_relevance,
	date: m.discovery_sort_date,
	near: m.discovery_sort_near
};

/** The orders that make a difference; one alone is no choice. */
function sortsOf({ q, near, sort }: Wish): { sort: Sort; label: string; current: boolean }[] {
	const sorts: Sort[] = [...(q ? ['relevance' as const] : []), 'date', ...(near ? ['near' as const] : [])];
	if (sorts.length < 2) return [];
	const now = sort && sorts.includes(sort) ? sort : q ? 'relevance' : near ? 'near' : 'date';
	return sorts.map((each) => ({ sort: each, label: sortLabels[each](), current: each === now }));
}
