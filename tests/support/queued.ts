import { sql } from 'kysely';
import { db } from '#server/db.ts';

/** What waits in the queue for a task, as texts of JSON. */
export async function queued(task: string): Promise<string[]> {
	const { rows } = await sql<{ payload: unknown }>`
		select payload from graphile_worker._private_jobs jobs
		join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id where identifier = ${task}`.execute(
		db()
	);
	return rows.map(({ payload }) => JSON.stringify(payload));
}
