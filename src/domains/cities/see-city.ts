import { nameInWords } from '#domains/translations/in-words.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Language } from '#ui/language.ts';
import { adminsOf, citiesByName, cityById, type CityWording, cityWordings } from './cities.sql.server.ts';
import type { City } from './city.ts';
import { mayChangeCity, mayMakeCity } from './may.ts';

/** A city as everybody sees it, and whether this actor may change it. */
export async function seeCity(actor: Actor, cityId: string): Promise<City & { mayChange: boolean }> {
	const city = await cityById(db(), cityId);
	if (!city) throw new Refusal('not-found');
	return { ...city, mayChange: mayChangeCity(actor, cityId) };
}

/** Every city of this installation, by name. */
export const seeCities = (): Promise<City[]> => citiesByName(db());

/** `ownName`: what it is called in its own language. */
export type CityInWords = City & { ownName: string };

/** The same in the words of a reader's language, where they are translated, and in its order. */
export async function seeCitiesInWords(language: Language): Promise<CityInWords[]> {
	const [cities, wordings] = await Promise.all([seeCities(), cityWordings(db())]);
	const byCity = Map.groupBy(wordings, ({ cityId }) => cityId);
	return cities
		.map((city) => inWordsOf(city, byCity.get(city.id) ?? [], language))
		.sort((one, other) => one.name.localeCompare(other.name, language));
}

function inWordsOf(city: City, wordings: CityWording[], lang: Language): CityInWords {
	const said = (field: 'name' | 'tagline') => {
		const names = Object.fromEntries(wordings.map((wording) => [wording.language, wording[field] ?? '']));
		return nameInWords({ name: city[field], language: city.language, names }, lang);
	};
	return { ...city, ownName: city.name, name: said('name'), tagline: said('tagline') };
}

/** Refuses who may not open a city, before the form is shown. */
export const seeNewCity = (actor: Actor): void => permit(actor, mayMakeCity(actor));

/** Refuses who may not change it, before the form is shown. */
export async function seeCityToChange(actor: Actor, cityId: string): Promise<City> {
	const { mayChange, ...city } = await seeCity(actor, cityId);
	permit(actor, mayChange);
	return city;
}

/** Accounts of those who look after a city. */
export const seeAdminIds = async (cityId: string): Promise<string[]> =>
	(await adminsOf(db(), cityId)).map(({ accountId }) => accountId);

/** The page of all cities, and whether this actor may open another. */
export const seeAllCities = async (actor: Actor, language: Language) => ({
	cities: await seeCitiesInWords(language),
	mayMake: mayMakeCity(actor)
});
