import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import type { Batch } from './batch.ts';
import { rowsToMail } from './batch-rows.sql.server.ts';
import { countMails, lockBatch } from './batches.sql.server.ts';
import { mailGiven } from './mail-given.ts';
import { mayWorkBatches } from './may.ts';

const input = z.object({ batchId: z.uuid() });

const pauseMs = 5000;

/**
 * Job: puts the mails of a batch into the queue, a few at a time, so that the mail server is not flooded and other
 * mails find their way between. What was put and how far it came commit together: nobody gets two.
 */
export async function mailBatch(payload: unknown): Promise<void> {
	permit(system, mayWorkBatches(system));
	const { batchId } = input.parse(payload);
	await act(system, 'mail-batch', { batch: batchId }, async (trx) => {
		const batch = await lockBatch(trx, batchId);
		if (!batch) return;
		const most = Math.max(1, Math.floor((config().mailsAMinute * pauseMs) / 60_000));
		const isMore = await mailSome(trx, batch, most);
		// While it is held nobody new gets the badge; going on brings this job back.
		if (!isMore && batch.state !== 'running') return;
		const at = new Date(now().getTime() + pauseMs);
		await enqueue(trx, 'mail-batch', { batchId }, { at, key: `mail-batch:${batchId}` });
	});
}

async function mailSome(trx: Trx, batch: Batch, most: number): Promise<boolean> {
	const rows = await rowsToMail(trx, batch.id, batch.mailedTo, most);
	const last = rows.at(-1);
	if (!last) return false;
	const [badge, issuer] = await Promise.all([
		seeBadge(batch.badgeId, undefined, trx),
		issuerOf(trx, batch.organisationId)
	]);
	const awardIds = rows.flatMap(({ awardId }) => awardId ?? []);
	await mailGiven(trx, { badge, issuer }, awardIds);
	await countMails(trx, batch.id, { sent: awardIds.length, mailedTo: last.number });
	return rows.length === most;
}
