import { seeCities } from '#domains/cities/see-city.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { activityCards } from '../activity-cards.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
	const [{ items }, cities] = await Promise.all([
		seeCatalogue({}, { limit: 6, withCounts: false, language: locals.language }),
		seeCities()
	]);
	return {
		cards: activityCards(items, locals.language),
		cities: cities.map(({ id, name }) => ({ id, name }))
	};
};
