import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from './seeded-random.ts';
import type { Stand } from './stand.ts';

type Strike = { after: number; wait: number; what: number };

/** When to strike next: spread over all that is left to do, so that the last kill still interrupts something. */
export function strikesOf({ kills, seed, left }: { kills: number; seed: number; left: () => number }) {
	const random = seededRandom(seed);
	let done = 0;
	return {
		done: () => done,
		count: () => void done++,
		next(): Strike | undefined {
			if (done === kills) return undefined;
			const after = Math.max(1, Math.floor((left() / (kills - done + 1)) * 2 * random()));
			return { after, wait: random() * 40, what: random() };
		}
	};
}

/** True when the process came to its end by itself, with everything done. Every line that it says is heard, and may be followed by a kill. */
export async function killAlong(
	stand: Stand,
	args: string[],
	hear: (line: string) => void,
	strikes: ReturnType<typeof strikesOf>
): Promise<boolean> {
	const child = stand.start(args);
	const ended = once(child, 'exit');
	let strike = strikes.next();
	let due = strike?.after ?? 0;
	let striking: Promise<void> | undefined;
	for await (const line of stand.lines(child)) {
		hear(line);
		if (!strike || --due > 0 || child.killed) continue;
		strikes.count();
		striking = kill(stand, child, strike);
		await striking;
		if (child.killed) continue;
		strike = strikes.next();
		due = strike?.after ?? 0;
	}
	const [code] = (await ended) as [number | null];
	await striking;
	if (!child.killed && code !== 0) throw new Error(`The server ended by itself with ${code}.`);
	return !child.killed;
}

async function kill(stand: Stand, child: ChildProcess, { wait, what }: Strike): Promise<void> {
	await pause(wait);
	stand.strike(child, what);
}
