import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ack, type Finding, nameOf, type Plan } from './claim-work.ts';
import type { Fault } from './fault.ts';
import { seededRandom } from './seeded-random.ts';
import { newStand, type Stand } from './stand.ts';

export type ClaimFaults = { learners: number; links: number; kills: number; seed: number };
export type Outcome = Finding & { kills: number; acknowledged: number };

export const claims: Fault = {
	short: () => claimFaults({ learners: 6, links: 6, kills: 4, seed: 20_261 }),
	full: (seed) => claimFaults({ learners: 25, links: 20, kills: 50, seed })
};

/**
 * Learners claim badges while the server, its database or both are killed (SIGKILL) at moments that the seed chooses.
 * Each time it is started again on the same data folder, until all is claimed; then everything that is left is counted.
 */
export async function claimFaults({ learners, links, kills, seed }: ClaimFaults): Promise<Outcome> {
	const stand = newStand('claimer.ts');
	try {
		const [plan] = await stand.run<Plan>(['prepare', String(learners), String(links)]);
		if (!plan) throw new Error('Nothing could be prepared.');
		stand.keep('plan.json', plan);
		const acks: Ack[] = [];
		const strikes = strikesOf({ kills, seed, left: () => learners * links - new Set(acks.map(nameOf)).size });
		for (let round = 0, ended = false; !ended || strikes.done() < kills; round++) {
			stand.keep('acks.json', acks);
			const args = ['claim', stand.file('plan.json'), stand.file('acks.json'), String(seed + round)];
			ended = await claimOn(stand, args, acks, strikes);
		}
		const [finding] = await stand.run<Finding>(['check', stand.file('plan.json'), stand.file('acks.json')]);
		if (!finding) throw new Error('Nothing could be checked.');
		return { ...finding, kills: strikes.done(), acknowledged: acks.length };
	} finally {
		await stand.clear();
	}
}

type Strike = { after: number; wait: number; what: number };

/** When to strike next: spread over all the claims, so that the last kill still interrupts something. */
function strikesOf({ kills, seed, left }: { kills: number; seed: number; left: () => number }) {
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

/** True when the process came to its end by itself, with everything claimed. */
async function claimOn(
	stand: Stand,
	args: string[],
	acks: Ack[],
	strikes: ReturnType<typeof strikesOf>
): Promise<boolean> {
	const child = stand.start(args);
	const ended = once(child, 'exit');
	let strike = strikes.next();
	let due = strike?.after ?? 0;
	let striking: Promise<void> | undefined;
	for await (const line of stand.lines(child)) {
		acks.push(JSON.parse(line) as Ack);
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
