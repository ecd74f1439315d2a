import type { Trx } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { insertRows, type BatchRow } from './batch-rows.sql.server.ts';
import { insertBatch, type NewBatch, updateBatch } from './batches.sql.server.ts';
import { readBatchRow } from './read-batch-row.ts';

const mostRows = 1_000_000;
const atOnce = 5000;

/** Keeps a list of people as a draft, each row as it was given and as it was read. */
export async function keepBatch(
	trx: Trx,
	batch: NewBatch,
	rows: AsyncIterable<string[]> | Iterable<string[]>
): Promise<{ rowsTotal: number; rowsWrong: number }> {
	await insertBatch(trx, batch);
	const counted = await keepRows(trx, batch, rows);
	await updateBatch(trx, batch.id, counted);
	return counted;
}

async function keepRows(
	trx: Trx,
	{ id, columns, createdAt }: NewBatch,
	rows: AsyncIterable<string[]> | Iterable<string[]>
): Promise<{ rowsTotal: number; rowsWrong: number }> {
	const today = createdAt.toISOString().slice(0, 10);
	let [rowsTotal, rowsWrong] = [0, 0];
	let slice: BatchRow[] = [];
	for await (const fields of rows) {
		if (++rowsTotal > mostRows) throw tooMany();
		const row = { number: rowsTotal, fields, ...readBatchRow(fields, columns, today) };
		if (row.problem) rowsWrong++;
		slice.push(row);
		if (slice.length < atOnce) continue;
		await insertRows(trx, id, slice);
		slice = [];
	}
	if (slice.length > 0) await insertRows(trx, id, slice);
	return { rowsTotal, rowsWrong };
}

const tooMany = () =>
	new Refusal('invalid-input', {
		fields: [{ field: 'people', message: 'batch_problem_rows', values: { most: mostRows } }]
	});
