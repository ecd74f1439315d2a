import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Batch, BatchColumn, BatchProblem, BatchState } from './batch.ts';

const columns = [
	'id',
	'organisationId',
	'badgeId',
	'state',
	'headings',
	'columns',
	'language',
	'rowsTotal',
	'rowsWrong',
	'rowsGiven',
	'rowsHeld',
	'mailsSent',
	'mailsFailed',
	'mailedTo',
	'createdAt',
	'confirmedAt',
	'endedAt',
	'tokenId'
] as const;

const batches = (db: Db) =>
	db.selectFrom('batches').select(columns).$narrowType<{ state: BatchState; columns: BatchColumn[] }>();

export type NewBatch = Pick<
	Batch,
	'id' | 'organisationId' | 'badgeId' | 'headings' | 'columns' | 'language' | 'createdAt' | 'tokenId'
> & { createdBy: string | null };

export const insertBatch = (trx: Trx, batch: NewBatch) => trx.insertInto('batches').values(batch).execute();

export const batchById = (db: Db, id: string): Promise<Batch | undefined> =>
	batches(db).where('id', '=', id).executeTakeFirst();

export const lockBatch = (trx: Trx, id: string): Promise<Batch | undefined> =>
	batches(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const batchMaker = async (db: Db, id: string): Promise<string | null> =>
	(await db.selectFrom('batches').select('createdBy').where('id', '=', id).executeTakeFirst())?.createdBy ??
	null;

/** The newest first. */
export const batchesOfBadge = (db: Db, badgeId: string, most: number): Promise<Batch[]> =>
	batches(db).where('badgeId', '=', badgeId).orderBy('id', 'desc').limit(most).execute();

export const updateBatch = (
	trx: Trx,
	id: string,
	change: Partial<Pick<Batch, 'state' | 'columns' | 'rowsTotal' | 'rowsWrong' | 'confirmedAt' | 'endedAt'>>
) => trx.updateTable('batches').set(change).where('id', '=', id).execute();

/** Counts on what one transaction has done. */
export const countOn = (trx: Trx, id: string, done: { given: number; held: number }) =>
	trx
		.updateTable('batches')
		.set((eb) => ({
			rowsGiven: eb('rowsGiven', '+', done.given),
			rowsHeld: eb('rowsHeld', '+', done.held)
		}))
		.where('id', '=', id)
		.execute();

export const countMails = (trx: Trx, id: string, { sent, mailedTo }: { sent: number; mailedTo: number }) =>
	trx
		.updateTable('batches')
		.set((eb) => ({ mailsSent: eb('mailsSent', '+', sent), mailedTo }))
		.where('id', '=', id)
		.execute();

export const countFailedMail = (trx: Trx, id: string) =>
	trx
		.updateTable('batches')
		.set((eb) => ({ mailsFailed: eb('mailsFailed', '+', 1) }))
		.where('id', '=', id)
		.execute();

/** Nothing is kept of people once the thirty days are over; the figures stay. */
export const dropRowsOfEnded = (trx: Trx, endedBefore: Date) =>
	trx
		.deleteFrom('batchRows')
		.where('batchId', 'in', (eb) => eb.selectFrom('batches').select('id').where('endedAt', '<', endedBefore))
		.execute();

/** Lists that nobody confirmed. */
export const dropDrafts = (trx: Trx, madeBefore: Date) =>
	trx.deleteFrom('batches').where('state', '=', 'draft').where('createdAt', '<', madeBefore).execute();

export const forgetBatchMaker = (trx: Trx, accountId: string) =>
	trx.updateTable('batches').set({ createdBy: null }).where('createdBy', '=', accountId).execute();

/** What a list said of people whose awards are erased. */
export const eraseRowsOf = (trx: Trx, awardIds: readonly string[]) =>
	trx
		.updateTable('batchRows')
		.set({
			fields: sql<string[]>`'{}'::text[]`,
			address: '',
			key: '',
			narrative: '',
			evidence: '',
			awardId: null
		})
		.where('awardId', '=', sql<string>`any(${awardIds}::uuid[])`)
		.execute();

export type BatchProblemCount = { problem: BatchProblem; count: number };

export const problemCounts = (db: Db, batchId: string) =>
	db
		.selectFrom('batchRows')
		.select((eb) => ['problem', eb.fn.countAll<number>().as('count')])
		.where('batchId', '=', batchId)
		.where('problem', 'is not', null)
		.$narrowType<{ problem: BatchProblem }>()
		.groupBy('problem')
		.orderBy('problem')
		.execute();
