import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';

/** Make cards for a group in advance, print them again, and void one that was lost. */
export const mayKeepCards = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);
