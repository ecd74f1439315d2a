import { seeAllCities } from '#domains/cities/see-city.ts';
import { seeActivitiesPerCity } from '#domains/discovery/see-city-figures.ts';
import { cityCards } from '../../city-cards.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const [{ cities, mayMake }, counts] = await Promise.all([
		seeAllCities(locals.actor),
		seeActivitiesPerCity()
	]);
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const found = cities.filter(({ name, tagline }) => isAlike(q, `${name} ${tagline}`));
	return {
		cities: cityCards(found, counts).slice(0, mostShown),
		isMore: found.length > mostShown,
		/** Enough of them to look for one. */
		isMany: cities.length > 9,
		q,
		mayMake
	};
};

const mostShown = 60;

/** Accents and capitals aside, wherever it stands. */
const isAlike = (q: string, text: string): boolean => plain(text).includes(plain(q));
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
