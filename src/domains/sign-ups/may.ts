import { mayEditActivities } from '#domains/activities/may.ts';
import type { Actor, Person } from '#server/actor.ts';

/** Everybody with an account joins, and leaves, for themself alone. */
export const mayJoin = (actor: Actor): actor is Person => actor.kind === 'person';

export const maySeeParticipants = (actor: Actor, organisationId: string): boolean =>
	mayEditActivities(actor, organisationId);

/** The link to an online meeting: whoever joined, and whoever runs it. */
export const maySeeOnlineUrl = (actor: Actor, organisationId: string, hasJoined: boolean): boolean =>
	hasJoined || mayEditActivities(actor, organisationId);

/** Accepts, declines, puts on the list. */
export const maySelect = (actor: Actor, organisationId: string): boolean =>
	mayEditActivities(actor, organisationId);

export const mayMessage = (actor: Actor, organisationId: string): boolean =>
	mayEditActivities(actor, organisationId);

/** Others' answers to shared questions, without names: whoever has a place, and whoever runs it. */
export const maySeeShared = (actor: Actor, organisationId: string, hasJoined: boolean): boolean =>
	hasJoined || mayEditActivities(actor, organisationId);

/** Moving up the line by itself, and reminders: the work of jobs. */
export const mayWorkSignUps = (actor: Actor): boolean => actor.kind === 'system';
