import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { insertRows, type BatchRow } from './batch-rows.sql.server.ts';
import { insertBatch, updateBatch } from './batches.sql.server.ts';
import { mayAward } from './may.ts';
import { giftOf } from './open-claim-link.ts';
import { readBatchRow } from './read-batch-row.ts';
import { type People, readPeople } from './read-people.ts';

const input = z.object({ badgeId: z.uuid(), language: z.string().max(35).default('en') });

export const mostRows = 1_000_000;
const atOnce = 5000;

/**
 * Reads a list of people for a badge and keeps it as a draft, to be looked through before anything is given. Nobody is
 * written to. `people` is a table or a plain list of addresses, whole or in chunks. Gives the id of the batch.
 */
export async function startBatch(
	actor: Actor,
	asked: unknown,
	people: Iterable<string> | AsyncIterable<string>
): Promise<string> {
	const { badgeId, language } = parse(input, asked);
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, mayAward(actor, organisationId));
	await giftOf({ badgeId, organisationId });
	const { headings, columns, rows } = await readPeople(people);
	const batch = { id: newId(), organisationId, badgeId, headings, columns, language, createdAt: now() };
	// Rows are read while they are written, so it is not tried again: what was read is gone.
	return act(actor, 'start-batch', { badge: badgeId, batch: batch.id }, async (trx) => {
		await insertBatch(trx, { ...batch, createdBy: accountOf(actor) ?? null });
		const counted = await keepRows(trx, batch, rows);
		if (counted.rowsTotal === 0) throw nobody();
		await updateBatch(trx, batch.id, counted);
		return batch.id;
	});
}

async function keepRows(
	trx: Trx,
	{ id, columns, createdAt }: { id: string; columns: People['columns']; createdAt: Date },
	rows: People['rows']
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

const nobody = () =>
	new Refusal('invalid-input', { fields: [{ field: 'people', message: 'batch_problem_empty' }] });
const tooMany = () =>
	new Refusal('invalid-input', {
		fields: [{ field: 'people', message: 'batch_problem_rows', values: { most: mostRows } }]
	});
