import { run, type Runner, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import type pg from 'pg';
import { type Job, type Listeners, queueLog, taskList } from './jobs.ts';
import { lookAfterJobs } from './living-workers.ts';
import { log } from './log.ts';

export type Work = { jobs: Record<string, Job>; listeners: Listeners; crontab: string };

/** How long to wait before trying again when the queue could not be read: the database is away. */
const pauseBetweenTries = 2_000;

/**
 * Runs jobs until stopped; what is under way then is finished. The queue's own runner ends for good when its database
 * is away for long, so it is begun again.
 */
export async function keepWorking(
	pool: pg.Pool,
	work: Work,
	concurrency = 2
): Promise<{ stop(): Promise<void> }> {
	holdHeap();
	const living = lookAfterJobs(pool);
	let runner: Runner | undefined;
	let stopping = false;
	let waiting: NodeJS.Timeout | undefined;
	const begin = async () => {
		runner = await run({
			pgPool: pool,
			// Without these the queue would not wait, on a stop, until what was done is written down as done.
			preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
			concurrency,
			pollInterval: 2000,
			noHandleSignals: true,
			crontab: work.crontab,
			logger: queueLog,
			taskList: taskList(work.jobs, work.listeners),
			events: announcing(living.live)
		});
		runner.promise.then(() => again(), again);
	};
	const again = (error?: unknown) => {
		runner = undefined;
		if (stopping) return;
		log.error({ err: error }, 'The worker ended; beginning again');
		waiting = setTimeout(() => void begin().catch(again), pauseBetweenTries);
	};
	await begin();
	return {
		async stop() {
			stopping = true;
			clearTimeout(waiting);
			await runner?.stop();
			await living.stop();
		}
	};
}

/**
 * A long job makes much that is soon forgotten. V8 would let it lie until the heap has grown by several times; here it tidies
 * up when it has doubled, which takes no longer and half the memory (docs/decisions/0083).
 */
const holdHeap = (): void => setFlagsFromString('--heap-growing-percent=100');

/** Jobs carry the id of the pool of workers that took them. */
function announcing(live: (worker: string) => void): WorkerEvents {
	const events: WorkerEvents = new EventEmitter();
	events.on('pool:create', ({ workerPool }) => live(workerPool.id));
	return events;
}
