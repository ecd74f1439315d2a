import { mayChangeCity } from '#domains/cities/may.ts';
import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';
import type { SystemMaker } from './badge-system.ts';

/** Make a badge system, say what stands where in it, publish it, and see it before. */
export function mayMakeSystems(actor: Actor, { organisationId, cityId }: SystemMaker): boolean {
	if (organisationId !== null) return hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);
	return cityId !== null && mayChangeCity(actor, cityId);
}
