import type { Actor } from '#server/actor.ts';
import type { RefusalCode } from '#server/refusal.ts';
import type { Role } from './roles.ts';
import type { Things } from './things.ts';

/**
 * Who may, and how it is done to the things. The first of those who may does it, the others are denied. `met`: where what
 * it needs is dear to make, how it ends for who may: not for want of permission.
 */
export type ActionRow = readonly [
	may: readonly Role[],
	attempt: (as: Actor, to: Things) => Promise<unknown>,
	met?: RefusalCode
];
export type ActionTable = Readonly<Record<string, ActionRow>>;
