import { type Source, type Translatable, withoutGaps } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import type { City } from './city.ts';
import { mayChangeCity } from './may.ts';
import { seeCity } from './see-city.ts';

/** What can be said of a city in another language. Its own words are in the first of its languages. */
export const sourceOfCity = ({ id, name, about, languages }: City): Source => ({
	about: 'city',
	id,
	language: languages[0] ?? 'en',
	texts: withoutGaps([
		{ field: 'name', kind: 'line', text: name },
		{ field: 'about', kind: 'markdown', text: about }
	])
});

/** A city as it is translated, by those who look after it. */
export async function cityToTranslate(actor: Actor, cityId: string): Promise<Translatable> {
	const city = await seeCity(actor, cityId);
	return { ...sourceOfCity(city), name: city.name, mayTranslate: mayChangeCity(actor, cityId) };
}
