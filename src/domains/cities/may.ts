import type { Actor, Person } from '#server/actor.ts';

const runsCairn = (actor: Actor): boolean =>
	actor.kind === 'system' || (actor.kind === 'person' && actor.isOperator);

export const mayMakeCity = runsCairn;

/** Its admins look after a city: words, look, who else is admin. */
export const mayChangeCity = (actor: Actor, cityId: string): boolean =>
	runsCairn(actor) || (actor.kind === 'person' && actor.cities.has(cityId));

export const mayManageCityAdmins = mayChangeCity;

/** A host name leads to this machine only when the operator has seen to it. */
export const mayConfirmDomain = runsCairn;

/** Pages such as the privacy statement: of a city its admins', of the installation the operator's. */
export const mayChangeSitePage = (actor: Actor, cityId: string | null): boolean =>
	cityId === null ? runsCairn(actor) : mayChangeCity(actor, cityId);

/** Everybody asks their own guardian, for themself alone. */
export const mayAskPublicConsent = (actor: Actor): actor is Person => actor.kind === 'person';
