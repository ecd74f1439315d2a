import { mailServer } from '#support/mail-server.ts';
import type { Fault, Found } from './fault.ts';
import { killTogether, mailsUnderWay } from './kill-together.ts';
import { newStand } from './stand.ts';
import { actsOf, type Plan } from './waiting-work.ts';

export type WaitingFaults = { people: number; acts: number; kills: number; seed: number };

export const waitingList: Fault = {
	short: () => waitingFaults({ people: 24, acts: 120, kills: 2, seed: 20_261 }),
	full: (seed) => waitingFaults({ people: 60, acts: 1000, kills: 50, seed })
};

/**
 * People join and leave an activity, and sessions of another one, that have few places and long waiting lists, while the
 * server, a worker beside it and their database are killed (SIGKILL) so many times each, alone and together, at moments
 * that the seed chooses. Whoever is promoted is written to.
 */
export async function waitingFaults({ people, acts, kills, seed }: WaitingFaults): Promise<Found> {
	const smtp = await mailServer();
	const stand = newStand('waiter.ts', { SMTP_URL: smtp.url, CAIRN_MAILS_A_MINUTE: '120000' });
	try {
		const [made] = await stand.run<Omit<Plan, 'acts'>>(['prepare', String(people)]);
		if (!made) throw new Error('Nothing could be prepared.');
		const plan: Plan = { ...made, acts: actsOf(people, acts, made.sessions.length, seed) };
		stand.keep('plan.json', plan);
		const done = new Set<number>();
		const hits = await killTogether(stand, {
			...{ kills, seed, toDo: acts },
			args: ['work', stand.file('plan.json'), stand.file('done.json')],
			beforeStart: () => stand.keep('done.json', [...done]),
			hear: (line) => done.add(Number(line)),
			done: () => done.size
		});
		const ids = smtp.received.map(({ mail }) => mail.messageId ?? '');
		stand.keep('mails.json', ids);
		const [found] = await stand.run<Found>(['check', stand.file('plan.json'), stand.file('mails.json')]);
		if (!found) throw new Error('Nothing could be checked.');
		const twice = ids.length - new Set(ids).size;
		const problems = [...found.problems, ...hits.problems];
		if (twice > mailsUnderWay(hits.struck)) problems.push(`${twice} mails came twice`);
		return { ...found, strikes: hits.struck.length, ...hits.kills, mails: ids.length, twice, problems };
	} finally {
		await stand.clear();
		await smtp.close();
	}
}
