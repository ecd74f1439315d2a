import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { batchColumns, type BatchColumn } from './batch.ts';
import { rowsAfter, updateRows } from './batch-rows.sql.server.ts';
import { lockBatch, updateBatch } from './batches.sql.server.ts';
import { mayAward } from './may.ts';
import { ownBatch } from './own-batch.ts';
import { readBatchRow } from './read-batch-row.ts';

const input = z.object({ batchId: z.uuid(), columns: z.array(z.enum(batchColumns)).max(50) });

const atOnce = 5000;

/** Says what the columns of a draft hold; its rows are read anew by it. */
export async function chooseColumns(actor: Actor, asked: unknown): Promise<void> {
	const { batchId, columns } = parse(input, asked);
	const { headings } = await ownBatch(actor, batchId, mayAward);
	const chosen = headings.map((_, index): BatchColumn => columns[index] ?? 'ignore');
	refuseUnclear(chosen);
	await act(actor, 'choose-columns', { batch: batchId }, async (trx) => {
		const batch = await lockBatch(trx, batchId);
		if (batch?.state !== 'draft') throw new Refusal('already-done');
		await updateBatch(trx, batchId, { columns: chosen, rowsWrong: await readAnew(trx, batchId, chosen) });
	});
}

function refuseUnclear(chosen: readonly BatchColumn[]): void {
	const used = chosen.filter((column) => column !== 'ignore');
	const message = !used.includes('address')
		? 'batch_problem_no_address_column'
		: new Set(used).size < used.length
			? 'batch_problem_column_twice'
			: undefined;
	if (message) throw new Refusal('invalid-input', { fields: [{ field: 'columns', message }] });
}

async function readAnew(trx: Trx, batchId: string, columns: readonly BatchColumn[]): Promise<number> {
	const today = now().toISOString().slice(0, 10);
	let wrong = 0;
	for (let number = 0; ;) {
		const kept = await rowsAfter(trx, batchId, number, atOnce);
		const last = kept.at(-1);
		if (!last) return wrong;
		const rows = kept.map(({ number: at, fields }) => ({
			number: at,
			fields,
			...readBatchRow(fields, columns, today)
		}));
		wrong += rows.filter(({ problem }) => problem).length;
		await updateRows(trx, batchId, rows);
		number = last.number;
	}
}
