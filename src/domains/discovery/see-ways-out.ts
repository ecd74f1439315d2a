import { type Count, mostFirst } from './catalogue.ts';
import { countWish } from './see-facets.ts';
import type { Wish } from './wish.ts';
import { type FilterName, filtersOn, without } from './wish-filters.ts';

/** Where a search found nothing: which single filter, taken back, would give how many; the most first. */
export type WayOut = { filter: FilterName; total: Count };
const mostWays = 5;

export async function seeWaysOut(wish: Wish, language: string): Promise<WayOut[]> {
	const filters = filtersOn(wish);
	if (filters.length < 2) return [];
	const ways = await Promise.all(
		filters.map(async (filter) => ({
			filter,
			total: (await countWish(without(wish, filter), language, false)).total
		}))
	);
	return ways
		.filter(({ total }) => total.count > 0)
		.sort(mostFirst)
		.slice(0, mostWays);
}
