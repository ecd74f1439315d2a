import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { Batch } from './batch.ts';
import { type BatchRow, failedRows, rowsAfter, wrongRowsAfter } from './batch-rows.sql.server.ts';
import { type BatchProblemCount, batchesOfBadge, problemCounts } from './batches.sql.server.ts';
import { mayAward } from './may.ts';
import { ownBatch } from './own-batch.ts';

export type SeenBatch = {
	batch: Batch;
	badge: PublishedBadge;
	/** The first rows, as they were given and as they were read. */
	first: BatchRow[];
	/** The first rows that are wrong. */
	wrong: BatchRow[];
	problems: BatchProblemCount[];
	/** The first rows whose mail did not arrive. */
	failed: BatchRow[];
};

const shown = 5;
const wrongShown = 20;
const failedShown = 100;

export async function seeBatch(actor: Actor, batchId: string): Promise<SeenBatch> {
	const batch = await ownBatch(actor, batchId, mayAward);
	const [badge, first, wrong, problems, failed] = await Promise.all([
		seeBadge(batch.badgeId),
		rowsAfter(db(), batchId, 0, shown),
		wrongRowsAfter(db(), batchId, 0, wrongShown),
		problemCounts(db(), batchId),
		failedRows(db(), batchId, failedShown)
	]);
	return { batch, badge, first, wrong, problems, failed };
}

const mostBatches = 50;

/** The lists by which a badge was given, newest first. */
export async function seeBatches(actor: Actor, badgeId: string): Promise<Batch[]> {
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, mayAward(actor, organisationId));
	return batchesOfBadge(db(), badgeId, mostBatches);
}

const atOnce = 2000;

/** Every row that is wrong, in order, some at a time: to be written into a file. */
export async function* seeWrongRows(actor: Actor, batchId: string): AsyncGenerator<BatchRow[]> {
	await ownBatch(actor, batchId, mayAward);
	for (let number = 0; ;) {
		const rows = await wrongRowsAfter(db(), batchId, number, atOnce);
		const last = rows.at(-1);
		if (!last) return;
		yield rows;
		number = last.number;
	}
}
