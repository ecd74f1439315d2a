import type { Actor } from '#server/actor.ts';

/** Whoever holds the link of the mail to the guardian; nobody else can name it. */
export const mayAnswerConsent = (actor: Actor): boolean => actor.kind !== 'system';
