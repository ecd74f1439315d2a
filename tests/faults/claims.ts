import { type Ack, type Finding, nameOf, type Plan } from './claim-work.ts';
import type { Fault } from './fault.ts';
import { newStand } from './stand.ts';
import { killAlong, strikesOf } from './strikes.ts';

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
			ended = await killAlong(stand, args, (line) => acks.push(JSON.parse(line) as Ack), strikes);
		}
		const [finding] = await stand.run<Finding>(['check', stand.file('plan.json'), stand.file('acks.json')]);
		if (!finding) throw new Error('Nothing could be checked.');
		return { ...finding, kills: strikes.done(), acknowledged: acks.length };
	} finally {
		await stand.clear();
	}
}
