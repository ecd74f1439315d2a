import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';

/** Write, publish and retire badges of an organisation, and see their drafts. */
export const mayMakeBadges = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);
