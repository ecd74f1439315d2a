import type { Actor } from '#server/actor.ts';

const runsCairn = (actor: Actor): boolean =>
	actor.kind === 'system' || (actor.kind === 'person' && actor.isOperator);

export const mayMakeCity = runsCairn;

/** Its admins look after a city: words, look, who else is admin. */
export const mayChangeCity = (actor: Actor, cityId: string): boolean =>
	runsCairn(actor) || (actor.kind === 'person' && actor.cities.has(cityId));

export const mayManageCityAdmins = mayChangeCity;
