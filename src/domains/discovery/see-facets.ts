import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { type Count, type Facets, mostCounted, mostFirst } from './catalogue.ts';
import { lookUp } from './look-up.ts';
import { boundedCount, facetsByName } from './see-catalogue.ts';
import { window } from './search.sql.server.ts';
import { countsOf } from './words.sql.server.ts';
import { isWish, type Wish } from './wish.ts';
import { type FilterName, isOn, without } from './wish-filters.ts';

/** `isOver`: at least so many. */
export type FacetCount = { value: string; total: Count };
export const countedFilters = [
	'kind',
	'mode',
	'cost',
	'language',
	'city',
	'district',
	'topic',
	'skill',
	'accessible',
	'open'
] as const satisfies FilterName[];
export type CountedFilter = (typeof countedFilters)[number];
export type OwnFacets = Record<CountedFilter, FacetCount[]>;
type Counted = { total: Count; facets: Facets };

/**
 * How many each value of a filter would give, the other filters as they are: one can switch from what is chosen to
 * something else. `found` is what the wish itself gave; only what is filtered by is counted again.
 */
export async function seeFacets(wish: Wish, found: Counted, language: string): Promise<OwnFacets> {
	const entries = countedFilters.map(async (name) => {
		const open = isOn(wish, name) ? without(wish, name) : wish;
		const counted = open === wish ? found : await countWish(open, language);
		return [name, await withBounds(name, counted, open)] as const;
	});
	return Object.fromEntries(await Promise.all(entries)) as OwnFacets;
}

/** How many a wish gives and what is among them, without a card. */
export async function countWish(wish: Wish, language: string, withFacets = true): Promise<Counted> {
	const { search } = await lookUp(wish, language, now());
	const { count, facets } = await window(db(), {
		search,
		limit: mostCounted + 1,
		size: 0,
		sort: 'date',
		after: undefined,
		withFacets
	});
	return { total: boundedCount(count), facets: facetsByName(facets) };
}

const marks: Record<CountedFilter, string> = {
	kind: '@k.',
	mode: '@m.',
	cost: '@p.',
	language: '@l.',
	city: '@c.',
	district: '@d.',
	topic: '@t.',
	skill: '@t.',
	accessible: '@a.',
	open: ''
};

/** Beyond the first thousand a count is the least there is; where nothing else is asked, the list's own counts know. */
async function withBounds(
	name: CountedFilter,
	{ total, facets }: Counted,
	wish: Wish
): Promise<FacetCount[]> {
	const counted = facets[name === 'topic' ? 'skill' : name];
	if (!total.isOver) return counted.map(({ value, count }) => ({ value, total: { count, isOver: false } }));
	const mark = marks[name];
	if (isWish(wish) || mark === '')
		return counted.map(({ value, count }) => ({ value, total: { count, isOver: true } }));
	const known = await countsOf(
		db(),
		counted.map(({ value }) => mark + value)
	);
	return counted
		.map(({ value, count }) => ({ value, total: boundedCount(known.get(mark + value) ?? count) }))
		.sort(mostFirst);
}
