import type { City } from '#domains/cities/city.ts';
import { seeAllCities } from '#domains/cities/see-city.ts';
import { seeActivitiesPerCity } from '#domains/discovery/see-city-figures.ts';
import { frameOfCities } from '#domains/discovery/see-frame.ts';
import type { Bounds } from '#ui/map/view.ts';
import { cityCards } from '../../city-cards.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [{ cities, mayMake }, counts] = await Promise.all([
		seeAllCities(locals.actor, locals.language),
		seeActivitiesPerCity()
	]);
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const found = cities.filter(({ name, ownName, tagline }) => isAlike(q, `${name} ${ownName} ${tagline}`));
	const shown = found.slice(0, mostShown);
	return {
		cities: cityCards(shown, counts),
		map: shown.length > 1 ? mapOf(shown) : undefined,
		isMore: found.length > mostShown,
		/** Enough of them to look for one. */
		isMany: cities.length > 9,
		q,
		mayMake
	};
};

const mostShown = 60;

function mapOf(cities: readonly City[]) {
	const { west, south, east, north } = frameOfCities(cities);
	const bounds: Bounds = [west, south, east, north];
	return { bounds, cities: cities.map(({ id, name, lng, lat }) => ({ id, name, lng, lat })) };
}

/** Accents and capitals aside, wherever it stands. */
const isAlike = (q: string, text: string): boolean => plain(text).includes(plain(q));
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
