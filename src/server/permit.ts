import type { Actor } from './actor.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/**
 * Turns the answer of a `may.ts` into a refusal: visitors are asked to sign in, anybody else is told no. `no`: where it is not a
 * role that they lack.
 */
export function permit(actor: Actor, allowed: boolean, no: RefusalCode = 'not-allowed'): void {
	if (!allowed) throw new Refusal(actor.kind === 'visitor' ? 'sign-in-needed' : no);
}
