import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Batch } from './batch.ts';
import { givenKeys, keepKeys, rowsToGive, type RowOutcome, setOutcomes } from './batch-rows.sql.server.ts';
import { batchMaker, countOn, lockBatch, updateBatch } from './batches.sql.server.ts';
import type { Gift } from './give-award.ts';
import { giveToAddresses } from './give-to-addresses.ts';
import { mayWorkBatches } from './may.ts';
import { giftOf } from './open-claim-link.ts';

const input = z.object({ batchId: z.uuid() });

/** Awards in one transaction: enough that a commit weighs little, few enough that the page moves on. */
const atOnce = 1000;
/** After so long the job makes room for others, and goes on as a job of its own. */
const mostMs = 20_000;

/**
 * Job: gives the badge to the people of a batch, a thousand in a transaction: awards, credentials, passport entries and
 * the outcome of each row commit together, so after a crash it goes on where it was. It ends when the batch is held.
 */
export async function giveBatch(payload: unknown): Promise<void> {
	permit(system, mayWorkBatches(system));
	const { batchId } = input.parse(payload);
	const until = Date.now() + mostMs;
	let number = 0;
	for (;;) {
		const isLast = Date.now() >= until;
		const reached = await act(system, 'give-batch', { batch: batchId }, async (trx) => {
			const batch = await lockBatch(trx, batchId);
			if (batch?.state !== 'running') return undefined;
			const at = await giveSome(trx, batch, number);
			if (at !== undefined && isLast)
				await enqueue(trx, 'give-batch', { batchId }, { key: `give-batch:${batchId}` });
			return at;
		});
		if (reached === undefined || isLast) return;
		number = reached;
	}
}

/** Gives the number of the last row that it dealt with; nothing when the batch came to rest. */
async function giveSome(trx: Trx, batch: Batch, after: number): Promise<number | undefined> {
	const rows = await rowsToGive(trx, batch.id, after, atOnce);
	const last = rows.at(-1);
	if (!last) {
		await updateBatch(trx, batch.id, { state: 'done', endedAt: now() });
		return undefined;
	}
	const gift = await openGift(batch);
	if (!gift) {
		await updateBatch(trx, batch.id, { state: 'paused' });
		return undefined;
	}
	const outcomes = await giveRows(trx, batch, gift, rows);
	await setOutcomes(trx, batch.id, outcomes);
	const given = outcomes.filter(({ awardId }) => awardId !== null).length;
	await countOn(trx, batch.id, { given, held: outcomes.length - given });
	return last.number;
}

type Row = Awaited<ReturnType<typeof rowsToGive>>[number];

/** What became of each row. A row whose key was given before, in whichever batch, is not given again. */
async function giveRows(trx: Trx, batch: Batch, gift: Gift, rows: readonly Row[]): Promise<RowOutcome[]> {
	const keys = rows.flatMap(({ key }) => (key === '' ? [] : key));
	const seen = await givenKeys(trx, batch.badgeId, keys);
	const fresh = rows.filter(({ key }) => key === '' || (!seen.has(key) && seen.add(key)));
	const by = (await batchMaker(trx, batch.id)) ?? undefined;
	const given = await giveToAddresses(
		trx,
		{ ...gift, by },
		fresh.map(({ address, language, awardedOn }) => ({
			address,
			language: language || batch.language,
			awardedAt: awardedOn ? new Date(`${awardedOn}T12:00:00Z`) : now()
		}))
	);
	const outcomes = fresh.map(({ number, key }, index) => ({ number, key, awardId: given[index] ?? null }));
	const keyed = outcomes.flatMap(({ key, awardId }) => (key && awardId ? { key, awardId } : []));
	await keepKeys(trx, batch.badgeId, keyed);
	const awardIds = new Map(outcomes.map(({ number, awardId }) => [number, awardId]));
	return rows.map(({ number }) => ({ number, awardId: awardIds.get(number) ?? null }));
}

/** Undefined when the badge is no longer given: the batch then waits for somebody to decide. */
async function openGift(batch: Batch): Promise<Gift | undefined> {
	try {
		return await giftOf(batch);
	} catch (error) {
		if (error instanceof Refusal) return undefined;
		throw error;
	}
}
