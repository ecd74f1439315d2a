import type { Actor } from '#server/actor.ts';

/** A passport is its holder's alone: to look at, to show, to hide. */
export const mayUsePassport = (actor: Actor, holderId: string): boolean =>
	actor.kind === 'person' && actor.accountId === holderId;
