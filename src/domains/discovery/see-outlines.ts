import { seeCities } from '#domains/cities/see-city.ts';
import { seeGround, type SeenGround } from '#domains/cities/see-districts.ts';
import type { Wish } from './wish.ts';

/** More outlines than these say nothing any more. */
const most = 3;

/** The areas and districts of the cities that a search is about; of all of them where there are few. */
export async function seeOutlines(wish: Wish): Promise<SeenGround[]> {
	const cities = await seeCities();
	const asked = cities.filter(({ slug, id }) => wish.cities.includes(slug) || wish.cities.includes(id));
	const meant = wish.cities.length > 0 ? asked : cities;
	return meant.length > most ? [] : Promise.all(meant.map(({ id }) => seeGround(id)));
}
