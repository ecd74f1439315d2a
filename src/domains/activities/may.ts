import type { Actor } from '#server/actor.ts';

/** Owners, admins and organisers write activities; assessors only review evidence. */
export function mayEditActivities(actor: Actor, organisationId: string): boolean {
	if (actor.kind === 'system') return true;
	if (actor.kind !== 'person') return false;
	const role = actor.organisations.get(organisationId);
	return role === 'owner' || role === 'admin' || role === 'organiser';
}

/** A city's admin may take an activity out of that city's sight, not change its words. */
export const mayUnpublishActivity = (actor: Actor, of: { organisationId: string; cityId: string }): boolean =>
	mayEditActivities(actor, of.organisationId) || (actor.kind === 'person' && actor.cities.has(of.cityId));

/** Drafts are for the organisation's own people and those who look after the city. */
export const maySeeDraft = (actor: Actor, of: { organisationId: string; cityId: string }): boolean =>
	mayUnpublishActivity(actor, of) || (actor.kind === 'person' && actor.organisations.has(of.organisationId));
