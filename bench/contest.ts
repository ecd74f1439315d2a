// Contenders in processes of their own, so that none warms or slows another's code, taking turns: what the machine does
// beside falls on all of them alike. Rates are per second of processor time, so that waiting for a core does not count.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { median, type Given } from './report.ts';

export type Contender = { name: string; file: string };
export type Turn = { operations: number; seconds: number };

type Running = { name: string; child: ChildProcess; rates: number[] };

async function answerOf(child: ChildProcess): Promise<Turn> {
	const ended = new AbortController();
	const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
		throw new Error(`A contender ended with ${String(code)}.`);
	});
	try {
		const [turn] = (await Promise.race([once(child, 'message'), exit])) as [Turn];
		return turn;
	} finally {
		exit.catch(() => undefined);
		ended.abort();
	}
}

async function start({ name, file }: Contender, folder: string): Promise<Running> {
	const child = fork(path.join(import.meta.dirname, 'contender.ts'), [path.join(folder, file)]);
	await answerOf(child);
	return { name, child, rates: [] };
}

async function takeTurn({ child, rates }: Running, seconds: number, counts: boolean): Promise<void> {
	child.send({ seconds });
	const turn = await answerOf(child);
	if (counts) rates.push(turn.operations / turn.seconds);
}

/** Operations per second of each, round by round; and the median of each. */
export type Rates = {
	median(name: string): number;
	/** The median of the ratios within a round. */
	ratio(name: string, to: string): number;
};

/** @param folder of the files of the contenders */
export async function contest(
	contenders: readonly Contender[],
	folder: string,
	{ rounds, seconds }: Given
): Promise<Rates> {
	const running: Running[] = [];
	try {
		for (const contender of contenders) running.push(await start(contender, folder));
		for (let round = -1; round < rounds; round++) {
			// The first round warms up. Each next one begins with another contender.
			const first = Math.max(0, round) % running.length;
			for (const one of [...running.slice(first), ...running.slice(0, first)]) {
				await takeTurn(one, round < 0 ? 3 * seconds : seconds, round >= 0);
			}
		}
	} finally {
		for (const { child } of running) child.kill();
	}
	const ratesOf = (name: string) => running.find((one) => one.name === name)?.rates ?? [];
	return {
		median: (name) => median(ratesOf(name)),
		ratio: (name, to) => {
			const others = ratesOf(to);
			return median(ratesOf(name).map((rate, index) => rate / (others[index] ?? NaN)));
		}
	};
}
