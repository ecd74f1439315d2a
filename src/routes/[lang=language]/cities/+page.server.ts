import { seeAllCities } from '#domains/cities/see-city.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => seeAllCities(locals.actor);
