import { hasRole } from '#domains/organisations/may.ts';
import type { Actor, Person } from '#server/actor.ts';

/** Stand at the door: see who is expected, note who came, and mend it. */
export const mayKeepDoor = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);

/** A pass is for who takes part, and theirs alone. */
export const mayHavePass = (actor: Actor, hasJoined: boolean): actor is Person =>
	actor.kind === 'person' && hasJoined;
