import type { Actor } from '#server/actor.ts';

/** A city's admins bring in frameworks for their city, the operator for any city and for the whole network. */
export function mayImportFramework(actor: Actor, cityId: string | null): boolean {
	if (actor.kind === 'system') return true;
	if (actor.kind !== 'person') return false;
	return actor.isOperator || (cityId !== null && actor.cities.has(cityId));
}

/** Whether there is any place that they may bring one in for. */
export const mayImportSomewhere = (actor: Actor): boolean =>
	mayImportFramework(actor, null) || (actor.kind === 'person' && actor.cities.size > 0);

/** Have skills suggested for a text of theirs. Reading the text costs work, so it is for people with an account. */
export const mayAskForSuggestions = (actor: Actor): boolean => actor.kind !== 'visitor';
