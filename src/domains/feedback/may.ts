import { mayEditActivities } from '#domains/activities/may.ts';
import type { Actor, Person } from '#server/actor.ts';

/** Chooses the questions, reads the results, closes them. */
export const mayKeepFeedback = (actor: Actor, organisationId: string): boolean =>
	mayEditActivities(actor, organisationId);

/** Whoever took part, for themself. */
export const mayAnswerFeedback = (actor: Actor, hasTakenPart: boolean): actor is Person =>
	actor.kind === 'person' && hasTakenPart;

/** Telling participants that they may answer: the work of a job. */
export const mayAskFeedback = (actor: Actor): boolean => actor.kind === 'system';
