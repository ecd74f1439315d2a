import { z } from 'zod';
import { claimStatusEntries } from '#domains/credentials/claim-status-entries.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Batch } from './batch.ts';
import {
	givenKeys,
	keepKeys,
	rowsOpen,
	rowsToGive,
	type RowOutcome,
	setOutcomes
} from './batch-rows.sql.server.ts';
import { batchById, batchMaker, countOn, lockBatch, updateBatch } from './batches.sql.server.ts';
import type { Gift } from './give-award.ts';
import { giveToAddresses, type PreparedAward, prepareAwards } from './give-to-addresses.ts';
import { mayWorkBatches } from './may.ts';
import { giftOf } from './open-claim-link.ts';

const input = z.object({ batchId: z.uuid() });

/** Awards in one transaction: enough that a commit weighs little, few enough that the page moves on. */
const atOnce = 1000;
/** After so long the job makes room for others, and goes on as a job of its own. */
const mostMs = 20_000;

/**
 * Job: gives the badge to the people of a batch, a thousand in a transaction: awards, credentials, passport entries and
 * the outcome of each row commit together, so after a crash it goes on where it was. While the database keeps one thousand,
 * the next is being signed. It ends when the batch is held. A job that was killed before hands over after a thousand, so
 * that tries count only while nothing is done: the queue gives a job up after twenty-five of them.
 */
export async function giveBatch(payload: unknown, attempt = 1): Promise<void> {
	permit(system, mayWorkBatches(system));
	const { batchId } = input.parse(payload);
	const until = attempt > 1 ? 0 : Date.now() + mostMs;
	let next = prepare(batchId, 0);
	for (;;) {
		const prepared = await next;
		if (!prepared) return;
		const isLast = Date.now() >= until;
		if (!isLast) next = prepare(batchId, prepared.reached);
		// Should this thousand fail, nobody asks for the next.
		next.catch(() => undefined);
		const goesOn = await act(system, 'give-batch', { batch: batchId }, (trx) => keep(trx, prepared, isLast));
		if (!goesOn || isLast) return;
	}
}

type Row = Awaited<ReturnType<typeof rowsToGive>>[number];
type Prepared = {
	batchId: string;
	/** Undefined when the badge is no longer given. */
	gift: Gift | undefined;
	rows: readonly Row[];
	/** By number of the row. */
	awards: ReadonlyMap<number, PreparedAward>;
	/** The number of the last row. */
	reached: number;
};

/** Reads the next rows and signs what they are to get. Undefined when the batch does not run. */
async function prepare(batchId: string, after: number): Promise<Prepared | undefined> {
	const batch = await batchById(db(), batchId);
	if (batch?.state !== 'running') return undefined;
	const [gift, rows] = await Promise.all([openGift(batch), rowsToGive(db(), batchId, after, atOnce)]);
	const reached = rows.at(-1)?.number ?? after;
	if (!gift) return { batchId, gift, rows, awards: new Map(), reached };
	const people = rows.map(({ address, language, awardedOn, narrative, evidence }) => ({
		address,
		language: language || batch.language,
		awardedAt: awardedOn ? new Date(`${awardedOn}T12:00:00Z`) : now(),
		narrative,
		evidence
	}));
	const prepared = await prepareAwards(db(), gift, people, (count) =>
		act(system, 'reserve-status-entries', { batch: batchId }, (trx) =>
			claimStatusEntries(trx, batch.organisationId, count)
		)
	);
	const awards = rows.flatMap(({ number }, index) => {
		const award = prepared[index];
		return award ? [[number, award] as const] : [];
	});
	return { batchId, gift, rows, awards: new Map(awards), reached };
}

/** True when the batch goes on. */
async function keep(trx: Trx, prepared: Prepared, isLast: boolean): Promise<boolean> {
	const { batchId, gift, rows } = prepared;
	const batch = await lockBatch(trx, batchId);
	if (batch?.state !== 'running') return false;
	if (rows.length === 0 || !gift) {
		await updateBatch(trx, batchId, gift ? { state: 'done', endedAt: now() } : { state: 'paused' });
		return false;
	}
	// Somebody else may be at it too: a job of before the batch was held for a moment, or one that was given up for dead.
	const open = await rowsOpen(
		trx,
		batchId,
		rows.map(({ number }) => number)
	);
	const outcomes = await giveRows(trx, batch, gift, {
		awards: prepared.awards,
		rows: rows.filter(({ number }) => open.has(number))
	});
	await setOutcomes(trx, batchId, outcomes);
	const given = outcomes.filter(({ awardId }) => awardId !== null).length;
	await countOn(trx, batchId, { given, held: outcomes.length - given });
	if (isLast) await enqueue(trx, 'give-batch', { batchId }, { key: `give-batch:${batchId}` });
	return true;
}

/** What became of each row. A row whose key was given before, in whichever batch, is not given again. */
async function giveRows(
	trx: Trx,
	batch: Batch,
	{ badge }: Gift,
	{ rows, awards }: Pick<Prepared, 'rows' | 'awards'>
): Promise<RowOutcome[]> {
	const keys = rows.flatMap(({ key }) => (key === '' ? [] : key));
	const seen = await givenKeys(trx, batch.badgeId, keys);
	const fresh = rows.filter(({ key }) => key === '' || (!seen.has(key) && seen.add(key)));
	const by = (await batchMaker(trx, batch.id)) ?? undefined;
	const given = await giveToAddresses(
		trx,
		{ badge, by },
		fresh.map(({ number }) => awards.get(number))
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
