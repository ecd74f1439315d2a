import { type Source, type Translatable, withoutGaps } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import type { City } from './city.ts';
import { mayChangeCity } from './may.ts';
import { seeCity } from './see-city.ts';

/** What can be said of a city in another language. */
export const sourceOfCity = ({ id, name, tagline, about, language }: City): Source => ({
	about: 'city',
	id,
	language,
	texts: withoutGaps([
		{ field: 'name', kind: 'line', text: name },
		{ field: 'tagline', kind: 'line', text: tagline },
		{ field: 'about', kind: 'markdown', text: about }
	])
});

/** A city as it is translated, by those who look after it. */
export async function cityToTranslate(actor: Actor, cityId: string): Promise<Translatable> {
	const city = await seeCity(actor, cityId);
	return { ...sourceOfCity(city), name: city.name, mayTranslate: mayChangeCity(actor, cityId) };
}
