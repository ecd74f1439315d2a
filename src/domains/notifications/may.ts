import type { Actor, Person } from '#server/actor.ts';

/** Everybody sees, and chooses, their own. */
export const maySeeNotifications = (actor: Actor): actor is Person => actor.kind === 'person';

/** Digests and forgetting are the work of jobs. */
export const mayWorkNotifications = (actor: Actor): boolean => actor.kind === 'system';

/** A mail relay that carries the secret of this installation. */
export const mayReportMails = (isTokenRight: boolean): boolean => isTokenRight;

/** Whoever holds a link that was made here: mail programs sign in nowhere (RFC 8058). */
export const mayUnsubscribe = <Read>(read: Read | undefined): read is Read => read !== undefined;
