import type { Email } from 'postal-mime';
import { mailServer } from '#support/mail-server.ts';
import type { Fault, Found } from './fault.ts';
import { killTogether, mailsUnderWay } from './kill-together.ts';
import { newStand } from './stand.ts';

export type BatchFaults = { people: number; kills: number; seed: number };

export const batches: Fault = {
	short: () => batchFaults({ people: 200, kills: 2, seed: 20_261 }),
	full: (seed) => batchFaults({ people: 20_000, kills: 50, seed })
};

/**
 * A batch is given, and its people are written to, by a server and a worker beside it, while each of them and their
 * database are killed (SIGKILL) so many times, alone and together, spread over all that is to do by the seed. Whatever
 * was killed is started again on the same data folder, and goes on by itself until all is done.
 */
export async function batchFaults({ people, kills, seed }: BatchFaults): Promise<Found> {
	const smtp = await mailServer();
	const stand = newStand('giver.ts', { SMTP_URL: smtp.url, CAIRN_MAILS_A_MINUTE: '120000' });
	const written = new Set<string>();
	let read = 0;
	const mailed = () => {
		while (read < smtp.received.length) smtp.received[read++]?.to.forEach((one) => written.add(one));
		return written.size;
	};
	try {
		const [plan] = await stand.run<{ batchId: string }>(['prepare', String(people)]);
		if (!plan) throw new Error('Nothing could be prepared.');
		let given = 0;
		const hits = await killTogether(stand, {
			...{ kills, seed, toDo: 2 * people },
			args: ['work', plan.batchId],
			hear: (line) => (given = (JSON.parse(line) as { given: number }).given),
			done: () => given + mailed()
		});
		const [found] = await stand.run<Found>(['check', plan.batchId, String(people)]);
		if (!found) throw new Error('Nothing could be checked.');
		const letters = lettersIn(smtp.received);
		const twice = smtp.received.length - letters.people;
		const problems = [...found.problems, ...hits.problems];
		if (letters.people !== people) problems.push(`${letters.people} of ${people} people were written to`);
		if (letters.ids !== people) problems.push(`${letters.ids} letters to ${people} people`);
		if (twice > mailsUnderWay(hits.struck)) problems.push(`${twice} mails came twice`);
		const killed = { strikes: hits.struck.length, ...hits.kills };
		return { ...found, ...killed, mails: smtp.received.length, twice, problems };
	} finally {
		await stand.clear();
		await smtp.close();
	}
}

/** A mail that was sent twice has the same Message-ID, so that it is one letter to its reader. */
function lettersIn(received: readonly { to: string[]; mail: Pick<Email, 'messageId'> }[]) {
	return {
		people: new Set(received.flatMap(({ to }) => to)).size,
		ids: new Set(received.map(({ mail }) => mail.messageId)).size
	};
}
