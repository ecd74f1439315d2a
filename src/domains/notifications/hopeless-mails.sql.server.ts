import { sql } from 'kysely';
import type { Trx } from '#server/db.ts';
import type { QueuedMail } from '#server/mail.ts';

/** Takes mails out of the queue that it will not try again: their last try failed, or its worker died in it. */
export async function takeHopelessMails(trx: Trx, most: number): Promise<QueuedMail[]> {
	const { rows } = await sql<{ payload: QueuedMail }>`
		select payload from graphile_worker.complete_jobs(array(
			select id from graphile_worker.jobs
			where task_identifier = 'send-mail' and attempts >= max_attempts and locked_at is null
			order by id limit ${most}
		))`.execute(trx);
	return rows.map(({ payload }) => payload);
}
