import { setTimeout } from 'node:timers/promises';
import { Logger, runOnce } from 'graphile-worker';
import { pool } from '#server/db.ts';
import { type Listeners, taskList } from '#server/jobs.ts';
import { worker } from '../../src/worker.ts';

const quiet = new Logger(() => () => undefined);

/**
 * Runs every job that waits now, and those that they add, until the queue is empty. A failed job stays, as it would.
 * Of the facts given, only these listeners hear.
 */
export async function runJobs(
	listeners: Partial<Listeners> = {},
	jobs: Partial<typeof worker.jobs> = {}
): Promise<void> {
	const tasks = taskList(
		{ ...worker.jobs, ...(jobs as typeof worker.jobs) },
		{ ...worker.listeners, ...listeners }
	);
	for (let round = 0; round < 50; round++) {
		await runOnce({ pgPool: pool(), noHandleSignals: true, logger: quiet, taskList: tasks });
		if ((await unfinished()) === 0) return;
		await setTimeout(20);
	}
}

/** Jobs that are due but not begun (clocks of two processes differ a little), or done but not yet written off. */
async function unfinished(): Promise<number> {
	const { rowCount } = await pool().query(
		`select 1 from graphile_worker.jobs
		where locked_at is not null or (attempts = 0 and run_at < now() + interval '1 second')`
	);
	return rowCount ?? 0;
}

/** The jobs that are still in the queue, with the error of their last try. */
export async function waitingJobs(): Promise<{ task: string; lastError: string | null }[]> {
	const { rows } = await pool().query<{ task: string; lastError: string | null }>(
		'select task_identifier as task, last_error as "lastError" from graphile_worker.jobs order by id'
	);
	return rows;
}
