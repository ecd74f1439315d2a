import { Logger, type Task, type TaskList } from 'graphile-worker';
import type { FactName, Facts } from './facts.ts';
import { log } from './log.ts';

/** `attempt`: 1 when it has not been begun before. */
export type Job = (payload: unknown, attempt: number) => Promise<void>;
export type Listener<F extends FactName> = { name: string; hear: (payload: Facts[F]) => Promise<void> };
/** Every fact stands here, heard or not: one without a task would stay in the queue for good. */
export type Listeners = { [F in FactName]: Listener<F>[] };

export const queueLog = new Logger(() => (level, message) => {
	if (level === 'error') log.error({ worker: true }, message);
	else if (level === 'warning') log.warn({ worker: true }, message);
	else log.debug({ worker: true }, message);
});

export const taskList = (jobs: Record<string, Job>, listeners: Partial<Listeners>): TaskList => ({
	...plainTasks(jobs),
	...factTasks(listeners)
});

function plainTasks(jobs: Record<string, Job>): TaskList {
	return Object.fromEntries(
		Object.entries(jobs).map(([name, job]): [string, Task] => [
			name,
			(payload, helpers) => job(payload, helpers.job.attempts)
		])
	);
}

/**
 * A fact becomes one job per listener, so that each is retried on its own. The key makes the fan-out repeatable: a
 * crash half way through it doubles nothing.
 */
function factTasks(listeners: Partial<Listeners>): TaskList {
	const tasks: TaskList = {};
	for (const [fact, heard] of Object.entries(listeners) as [FactName, Listener<FactName>[]][]) {
		tasks[`fact:${fact}`] = async (payload, helpers) => {
			for (const listener of heard) {
				const jobKey = `${helpers.job.id}:${listener.name}`;
				await helpers.addJob(`hear:${fact}:${listener.name}`, payload, { jobKey });
			}
		};
		for (const listener of heard) {
			tasks[`hear:${fact}:${listener.name}`] = (payload) => listener.hear(payload as Facts[FactName]);
		}
	}
	return tasks;
}
