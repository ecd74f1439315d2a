import { availableParallelism } from 'node:os';
import { inTurn } from '#server/in-turn.ts';

/** More searches at once than that are no quicker together, and each of them takes longer (docs/decisions/0085). */
const atOnce = availableParallelism() + 1;

/** For what keeps a processor busy, and nothing else. */
export const searchInTurn = <T>(ask: () => Promise<T>): Promise<T> => inTurn('search', ask, atOnce);
