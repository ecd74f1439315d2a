import { seeCities } from '#domains/cities/see-city.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeActivitiesPerCity } from '#domains/discovery/see-city-figures.ts';
import { activityCards } from '../activity-cards.ts';
import { cityCards } from '../city-cards.ts';
import { cityFront } from './cities/[id=id]/city-front.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
	if (locals.portal) {
		const { cityId } = locals.portal;
		const front = await cityFront({ actor: locals.actor, cityId, lang: locals.language });
		return { front, alternates: front.alternates };
	}
	const [{ items }, cities, counts] = await Promise.all([
		seeCatalogue({}, { limit: 6, withCounts: false, language: locals.language }),
		seeCities(),
		seeActivitiesPerCity()
	]);
	return {
		front: undefined,
		cards: activityCards(items, locals.language),
		cities: cityCards(cities.slice(0, 6), counts),
		hasMoreCities: cities.length > 6
	};
};
