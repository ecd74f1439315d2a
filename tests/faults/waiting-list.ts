import { mailServer } from '#support/mail-server.ts';
import type { Fault, Found } from './fault.ts';
import { newStand } from './stand.ts';
import { killAlong, strikesOf } from './strikes.ts';
import { actsOf, type Plan } from './waiting-work.ts';

export type WaitingFaults = { people: number; acts: number; kills: number; seed: number };

export const waitingList: Fault = {
	short: () => waitingFaults({ people: 24, acts: 120, kills: 4, seed: 20_261 }),
	full: (seed) => waitingFaults({ people: 60, acts: 1000, kills: 50, seed })
};

/** Jobs that run at once in one process: so many mails may be under way when it is killed. */
const jobsAtOnce = 2;

/**
 * People join and leave an activity, and sessions of another one, that have few places and long waiting lists, while the
 * server, its database or both are killed (SIGKILL) at moments that the seed chooses. Whoever is promoted is written to.
 */
export async function waitingFaults({ people, acts, kills, seed }: WaitingFaults): Promise<Found> {
	const smtp = await mailServer();
	const stand = newStand('waiter.ts', { SMTP_URL: smtp.url, CAIRN_MAILS_A_MINUTE: '120000' });
	try {
		const [made] = await stand.run<Omit<Plan, 'acts'>>(['prepare', String(people)]);
		if (!made) throw new Error('Nothing could be prepared.');
		const plan: Plan = { ...made, acts: actsOf(people, acts, made.sessions.length, seed) };
		stand.keep('plan.json', plan);
		const done: number[] = [];
		const strikes = strikesOf({ kills, seed, left: () => acts - new Set(done).size });
		for (let ended = false; !ended;) {
			stand.keep('done.json', done);
			const args = ['work', stand.file('plan.json'), stand.file('done.json')];
			ended = await killAlong(stand, args, (line) => done.push(Number(line)), strikes);
		}
		const ids = smtp.received.map(({ mail }) => mail.messageId ?? '');
		stand.keep('mails.json', ids);
		const [found] = await stand.run<Found>(['check', stand.file('plan.json'), stand.file('mails.json')]);
		if (!found) throw new Error('Nothing could be checked.');
		const twice = ids.length - new Set(ids).size;
		const problems = [...found.problems];
		if (twice > strikes.done() * jobsAtOnce) problems.push(`${twice} mails came twice`);
		if (strikes.done() < kills) problems.push(`it was over after ${strikes.done()} of ${kills} kills`);
		return { ...found, kills: strikes.done(), mails: ids.length, twice, problems };
	} finally {
		await stand.clear();
		await smtp.close();
	}
}
