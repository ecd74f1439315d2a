import { mayEditActivities } from '#domains/activities/may.ts';
import type { Actor, Person } from '#server/actor.ts';

/** Chooses the questions, reads the results, closes them. */
export const mayKeepFeedback = (actor: Actor, organisationId: string): boolean =>
	mayEditActivities(actor, organisationId);

/** Whoever had a place, for themself. */
export const mayAnswerFeedback = (actor: Actor, isParticipant: boolean): actor is Person =>
	actor.kind === 'person' && isParticipant;

/** Telling participants that they may answer: the work of a job. */
export const mayAskFeedback = (actor: Actor): boolean => actor.kind === 'system';
