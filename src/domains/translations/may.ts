import type { Actor } from '#server/actor.ts';

/** The room where a thing stands says who may write it (`mayTranslate` of the thing); they translate it, too. */
export const mayTranslate = (actor: Actor, thing: { mayTranslate: boolean }): boolean =>
	actor.kind !== 'visitor' && thing.mayTranslate;
