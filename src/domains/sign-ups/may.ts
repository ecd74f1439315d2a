import { mayEditActivities } from '#domains/activities/may.ts';
import type { Actor, Person } from '#server/actor.ts';

/** Everybody with an account joins, and leaves, for themself alone. */
export const mayJoin = (actor: Actor): actor is Person => actor.kind === 'person';

export const maySeeParticipants = (actor: Actor, organisationId: string): boolean =>
	mayEditActivities(actor, organisationId);

/** The link to an online meeting: whoever joined, and whoever runs it. */
export const maySeeOnlineUrl = (actor: Actor, organisationId: string, hasJoined: boolean): boolean =>
	hasJoined || mayEditActivities(actor, organisationId);
