import { availableParallelism } from 'node:os';

/** More searches at once than that are no quicker together, and each of them takes longer. */
const atOnce = availableParallelism() + 1;
let busy = 0;
const waiting: (() => void)[] = [];

/** Waits its turn, in order, and asks. For what keeps a processor busy, and nothing else. */
export async function inTurn<T>(ask: () => Promise<T>): Promise<T> {
	if (busy < atOnce) busy++;
	else await new Promise<void>((go) => waiting.push(go));
	try {
		return await ask();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else busy--;
	}
}
