import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { cardsOf } from './cards.sql.server.ts';
import {
	type Catalogue,
	type CatalogueItem,
	type Count,
	facetNames,
	type Facets,
	mostCounted
} from './catalogue.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { lookUp } from './look-up.ts';
import type { Place, Search } from './found.sql.server.ts';
import { type Facet, furtherPlaces, window } from './search.sql.server.ts';
import { anything, type Wish } from './wish.ts';

type Asking = {
	/** `next` of the page before; nonsense starts anew. */
	after?: string;
	/** Cards on a page. */
	limit?: number;
	/** The visitor's: their words are stemmed by it first. */
	language?: string;
	/** Counts and facets cost more than the cards: a list of a few need not ask. */
	withCounts?: boolean;
};

/**
 * Public activities that are not over. Without words the next date comes first; with words the best among the soonest
 * thousand, then the rest by date. The order stays the same from page to page, whatever is published meanwhile.
 */
export async function seeCatalogue(wish: Partial<Wish> = {}, asking: Asking = {}): Promise<Catalogue> {
	const whole = { ...anything, ...wish };
	const { limit = 24, language = 'en', withCounts = true } = asking;
	const cursor = readCursor(asking.after ?? '', now());
	const asOf = cursor?.asOf ?? now();
	const { search, meant } = await lookUp(whole, language, asOf);
	const pages = { search, limit, sort: sortOf(whole), asOf, withCounts };
	let page = await seePage(pages, cursor);
	const { count, facets } = page;
	let items = await cardsOf(db(), page.ids, search.now);
	// What was hidden a moment ago leaves a gap, which the next page fills.
	for (let tries = 0; items.length < limit && page.next && tries < 2; tries++) {
		page = await seePage({ ...pages, limit: limit - items.length, withCounts: false }, page.next);
		items = [...items, ...(await cardsOf(db(), page.ids, search.now))];
	}
	return answer({ items, next: page.next, count, facets, meant, isExact: whole.exact });
}

type Answer = {
	items: CatalogueItem[];
	next: Cursor | undefined;
	count: number;
	facets: Facet[];
	meant: string | undefined;
	isExact: boolean;
};

const answer = ({ items, next, count, facets, meant, isExact }: Answer): Catalogue => ({
	items,
	next: next && writeCursor(next),
	total: boundedCount(count),
	facets: facetsByName(facets),
	meant: meant === undefined ? undefined : { q: meant, isUsed: !isExact }
});

const sortOf = ({ sort, q, near }: Wish): 'date' | 'score' => {
	if (sort) return sort === 'date' || (sort === 'near' && !near) ? 'date' : 'score';
	return q !== '' || near ? 'score' : 'date';
};

type Pages = { search: Search; limit: number; sort: 'date' | 'score'; asOf: Date; withCounts: boolean };
type Page = { ids: string[]; next: Cursor | undefined; count: number; facets: Facet[] };

async function seePage(pages: Pages, after: Cursor | undefined): Promise<Page> {
	const { limit, asOf } = pages;
	if (!after) return firstPage(pages);
	if (after.by === 'score') return firstPage({ ...pages, sort: 'score' }, after.place);
	const [places, { count, facets }] = await Promise.all([
		furtherPlaces(db(), pages.search, after.place, limit + 1),
		pages.withCounts
			? window(db(), { ...bounds(pages), size: 0, after: undefined })
			: { count: 0, facets: [] }
	]);
	return { ...cutPage(places, limit, 'date', asOf), count, facets };
}

const bounds = ({ search, sort, withCounts, limit }: Pages) => ({
	search,
	sort,
	limit: withCounts || sort === 'score' ? mostCounted + 1 : limit + 1,
	withFacets: withCounts
});

/** A page among the first thousand. Where they end and there is more, the list goes on by date. */
async function firstPage(pages: Pages, after?: Place): Promise<Page> {
	const { limit, asOf, sort } = pages;
	const found = await window(db(), { ...bounds(pages), size: limit + 1, after });
	const page = cutPage(found.places, limit, sort, asOf);
	const goesOn = sort === 'score' && !page.next && found.count > mostCounted && found.last;
	const next = goesOn && found.last ? ({ by: 'date', place: found.last, asOf } as const) : page.next;
	return { ids: page.ids, next, count: found.count, facets: found.facets };
}

function cutPage(places: Place[], limit: number, by: 'date' | 'score', asOf: Date) {
	const shown = places.slice(0, limit);
	const last = shown.at(-1);
	const next = places.length > limit && last ? { by, place: last, asOf } : undefined;
	return { ids: shown.map(({ id }) => id), next };
}

export const boundedCount = (count: number): Count => ({
	count: Math.min(count, mostCounted),
	isOver: count > mostCounted
});

export function facetsByName(facets: Facet[]): Facets {
	const sorted = [...facets].sort(
		(one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)
	);
	const entries = facetNames.map((name) => [
		name,
		sorted
			.filter(({ facet, count }) => facet === name && count > 0)
			.map(({ value, count }) => ({ value, count }))
	]);
	return Object.fromEntries(entries) as Facets;
}
