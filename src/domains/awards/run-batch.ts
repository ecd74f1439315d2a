import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import type { Batch, BatchState } from './batch.ts';
import { rowsLeft } from './batch.ts';
import { lockBatch, updateBatch } from './batches.sql.server.ts';
import { mayAward } from './may.ts';
import { ownBatch } from './own-batch.ts';

const input = z.object({ batchId: z.uuid(), step: z.enum(['confirm', 'pause', 'resume', 'cancel']) });
type Step = z.infer<typeof input>['step'];

/** From where each step may be taken, and where it leads. Cancelling leaves what has been given. */
const steps: Readonly<Record<Step, { from: readonly BatchState[]; to: BatchState }>> = {
	confirm: { from: ['draft'], to: 'running' },
	pause: { from: ['running'], to: 'paused' },
	resume: { from: ['paused'], to: 'running' },
	cancel: { from: ['draft', 'running', 'paused'], to: 'cancelled' }
};

/** Confirms a batch, holds it, goes on with it or calls it off. The giving itself is done in the background. */
export async function runBatch(actor: Actor, asked: unknown): Promise<void> {
	const { batchId, step } = parse(input, asked);
	await ownBatch(actor, batchId, mayAward);
	const { from, to } = steps[step];
	await act(actor, `${step}-batch`, { batch: batchId }, async (trx) => {
		const batch = await lockBatch(trx, batchId);
		if (!batch || !from.includes(batch.state)) throw new Refusal('already-done');
		if (step === 'confirm') refuseEmpty(batch);
		await updateBatch(trx, batchId, {
			state: to,
			...(step === 'confirm' ? { confirmedAt: now() } : {}),
			...(to === 'cancelled' ? { endedAt: now() } : {})
		});
		if (to === 'running') await setOut(trx, batchId);
	});
}

/** What works through a batch from here on. */
export async function setOut(trx: Trx, batchId: string): Promise<void> {
	for (const job of ['give-batch', 'mail-batch']) {
		await enqueue(trx, job, { batchId }, { key: `${job}:${batchId}` });
	}
}

function refuseEmpty(batch: Batch): void {
	if (rowsLeft(batch) > 0) return;
	throw new Refusal('invalid-input', { fields: [{ field: 'people', message: 'batch_problem_nobody' }] });
}
