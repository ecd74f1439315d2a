import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { citiesByName, cityById } from './cities.sql.server.ts';
import type { City } from './city.ts';
import { mayChangeCity } from './may.ts';

/** A city as everybody sees it, and whether this actor may change it. */
export async function seeCity(actor: Actor, cityId: string): Promise<City & { mayChange: boolean }> {
	const city = await cityById(db(), cityId);
	if (!city) throw new Refusal('not-found');
	return { ...city, mayChange: mayChangeCity(actor, cityId) };
}

/** Every city of this installation, by name. */
export const seeCities = (): Promise<City[]> => citiesByName(db());
