import type { Actor, Person } from '#server/actor.ts';

/** Everybody changes their own account and nobody another's: the account is the actor's, never an argument. */
export const mayChangeAccount = (actor: Actor): actor is Person => actor.kind === 'person';

/** Who is signed in has an account already. */
export const maySignUp = (actor: Actor): boolean => actor.kind !== 'person';

export const maySweepAccounts = (actor: Actor): boolean => actor.kind === 'system';
