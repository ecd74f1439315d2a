import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from './seeded-random.ts';
import type { Stand } from './stand.ts';

const processes = ['server', 'worker'] as const;
const targets = [...processes, 'database'] as const;
export type Target = (typeof targets)[number];
/** What is killed at one moment. */
export type Hit = readonly Target[];

type Work = {
	/** So often each of the three. */
	kills: number;
	seed: number;
	/** What a server and a worker are started with; either's own name comes last. */
	args: string[];
	beforeStart?: () => void;
	toDo: number;
	done: () => number;
	hear: (line: string) => void;
};

export type Hits = { struck: Hit[]; kills: Record<`${Target}Kills`, number>; problems: string[] };

/** Until the server has come to its end by itself, with everything done; a worker works until it is told to stop. */
export async function killTogether(stand: Stand, work: Work): Promise<Hits> {
	const random = seededRandom(work.seed);
	const hits = hitsFor(work.kills, random);
	const struck: Hit[] = [];
	const pair = newPair(stand, work);
	for (const hit of hits) {
		pair.startMissing();
		if (!(await isDue(pair, work, hits.length - struck.length, random))) break;
		await pair.kill(hit);
		struck.push(hit);
	}
	pair.startMissing();
	await pair.ended();
	const times = (target: Target) => struck.filter((hit) => hit.includes(target)).length;
	const kills = {
		serverKills: times('server'),
		workerKills: times('worker'),
		databaseKills: times('database')
	};
	const problems =
		struck.length < hits.length ? [`over after ${struck.length} of ${hits.length} strikes`] : [];
	return { struck, kills, problems };
}

/** Half of the times all three at once, as when the power goes; else each of them alone. In an order that chance chooses. */
function hitsFor(kills: number, random: () => number): Hit[] {
	const alone = targets.flatMap((target) => Array.from({ length: Math.floor(kills / 2) }, () => [target]));
	const together = Array.from({ length: Math.ceil(kills / 2) }, () => targets);
	return [...alone, ...together]
		.map((hit) => ({ hit, at: random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ hit }) => hit);
}

/** Without any progress for so long, it is struck all the same. */
const patience = 30_000;

/**
 * Waits for the next moment: most often when some more is done, of all that is left, so that the last strike still
 * interrupts something; at times a little after the start, whatever has begun by then. False: it was over before.
 */
async function isDue(pair: Pair, work: Work, left: number, random: () => number): Promise<boolean> {
	const isEarly = random() < 0.15;
	const share = ((work.toDo - work.done()) / (left + 1)) * 2 * random();
	const due = isEarly ? Infinity : work.done() + Math.max(1, Math.floor(share));
	const until = Date.now() + (isEarly ? 2000 * random() : patience);
	while (work.done() < due && Date.now() < until) {
		if (pair.isOver()) return false;
		await pause(10);
	}
	await pause(40 * random());
	return !pair.isOver();
}

type Pair = ReturnType<typeof newPair>;

/** The two processes, each of them started again when it was killed. */
function newPair(stand: Stand, { args, hear, beforeStart }: Pick<Work, 'args' | 'hear' | 'beforeStart'>) {
	const running = new Map<Target, { child: ChildProcess; ended: Promise<unknown> }>();
	const finished = new Set<Target>();
	const start = (name: Target) => {
		beforeStart?.();
		const child = stand.start([...args, name]);
		stand.lines(child).on('line', hear);
		const ended = once(child, 'exit').then(([code]) => {
			running.delete(name);
			if (child.killed) return;
			if (code !== 0 || name === 'worker')
				throw new Error(`The ${name} ended by itself with ${String(code)}.`);
			finished.add(name);
		});
		// Told by whoever waits for it.
		ended.catch(() => undefined);
		running.set(name, { child, ended });
	};
	return {
		startMissing: () => processes.filter((name) => !running.has(name) && !finished.has(name)).forEach(start),
		isOver: () => finished.size > 0,
		async kill(hit: Hit) {
			const struck = processes.filter((name) => hit.includes(name)).map((name) => running.get(name));
			for (const one of struck) one?.child.kill('SIGKILL');
			if (hit.includes('database')) stand.killDatabase();
			await Promise.all(struck.flatMap((one) => one?.ended ?? []));
		},
		async ended() {
			await running.get('server')?.ended;
			const rest = running.get('worker');
			rest?.child.kill('SIGTERM');
			await rest?.ended;
		}
	};
}

/** Jobs that run at once in one process. */
const jobsAtOnce = 2;

/** How many mails were on their way at most when something was killed: one in each job of a process, or of its database. */
export const mailsUnderWay = (struck: readonly Hit[]): number =>
	struck
		.map((hit) => (hit.includes('database') ? processes : hit).length)
		.reduce((sum, hit) => sum + hit * jobsAtOnce, 0);
