import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { adminsOf, citiesByName, cityById } from './cities.sql.server.ts';
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
export const seeAllCities = async (actor: Actor) => ({
	cities: await seeCities(),
	mayMake: mayMakeCity(actor)
});
