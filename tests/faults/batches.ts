import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { mailServer } from '#support/mail-server.ts';
import type { Fault, Found } from './fault.ts';
import { seededRandom } from './seeded-random.ts';
import { newStand, type Stand } from './stand.ts';

export type BatchFaults = { people: number; kills: number; seed: number };

export const batches: Fault = {
	short: () => batchFaults({ people: 500, kills: 3, seed: 20_261 }),
	full: (seed) => batchFaults({ people: 20_000, kills: 50, seed })
};

/** Jobs that run at once in one process: so many mails may be under way when it is killed. */
const jobsAtOnce = 2;

/**
 * A batch is given, and its people are written to, while the server, its database or both are killed (SIGKILL) at moments
 * that the seed chooses. Each time it is started again on the same data folder, and goes on by itself until all is done.
 */
export async function batchFaults({ people, kills, seed }: BatchFaults): Promise<Found> {
	const smtp = await mailServer();
	const stand = newStand('giver.ts', { SMTP_URL: smtp.url, CAIRN_MAILS_A_MINUTE: '120000' });
	try {
		const [plan] = await stand.run<{ batchId: string }>(['prepare', String(people)]);
		if (!plan) throw new Error('Nothing could be prepared.');
		const random = seededRandom(seed);
		let struck = 0;
		while (
			await isStruck(
				stand,
				plan.batchId,
				struck < kills ? { wait: random() * 1500, what: random() } : undefined
			)
		)
			struck++;
		const [found] = await stand.run<Found>(['check', plan.batchId, String(people)]);
		if (!found) throw new Error('Nothing could be checked.');
		const mailed = smtp.received.flatMap(({ to }) => to);
		const twice = mailed.length - new Set(mailed).size;
		const problems = [...found.problems];
		if (new Set(mailed).size !== people)
			problems.push(`${new Set(mailed).size} of ${people} people were written to`);
		if (twice > struck * jobsAtOnce) problems.push(`${twice} mails came twice after ${struck} kills`);
		if (struck < kills) problems.push(`it was over after ${struck} of ${kills} kills`);
		return { ...found, kills: struck, mails: mailed.length, twice, problems };
	} finally {
		await stand.clear();
		await smtp.close();
	}
}

type Strike = { wait: number; what: number };

/** False when the work came to its end by itself. */
async function isStruck(stand: Stand, batchId: string, strike: Strike | undefined): Promise<boolean> {
	const child = stand.start(['work', batchId]);
	const ended = once(child, 'exit');
	const isOver = { now: false };
	const striking = strike && kill(stand, child, strike, isOver);
	const [code] = (await ended) as [number | null];
	isOver.now = true;
	await striking;
	if (!child.killed && code !== 0) throw new Error(`The server ended by itself with ${code}.`);
	return child.killed;
}

/** From the moment when it works, after a while. Where only the database was killed, the server follows a little later. */
async function kill(
	stand: Stand,
	child: ChildProcess,
	{ wait, what }: Strike,
	isOver: { now: boolean }
): Promise<void> {
	await stand.lines(child)[Symbol.asyncIterator]().next();
	await pause(wait);
	if (isOver.now) return;
	stand.strike(child, what);
	if (child.killed) return;
	await pause(wait);
	if (!isOver.now) child.kill('SIGKILL');
}
