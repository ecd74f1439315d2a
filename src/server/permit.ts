import type { Actor } from './actor.ts';
import { Refusal } from './refusal.ts';

/** Turns the answer of a `may.ts` into a refusal: visitors are asked to sign in, anybody else is told no. */
export function permit(actor: Actor, allowed: boolean): void {
	if (!allowed) throw new Refusal(actor.kind === 'visitor' ? 'sign-in-needed' : 'not-allowed');
}
