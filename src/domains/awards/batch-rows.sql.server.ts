import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { MailFailure } from '#domains/notifications/mail-failure.ts';
import type { BatchProblem, ReadRow } from './batch.ts';

export type BatchRow = ReadRow & { number: number; fields: string[]; mailFailed?: MailFailure | null };

const separator = '\u001f';
/** Cells of a row as one text: what PostgreSQL splits again without any quoting. */
const joined = (cells: readonly string[]): string =>
	cells.map((cell) => cell.replaceAll(separator, ' ')).join(separator);

export const insertRows = (trx: Trx, batchId: string, rows: readonly BatchRow[]) =>
	sql`
		insert into batch_rows (
			batch_id, number, fields, address, key, language, awarded_on, narrative, evidence, problem
		)
		select ${batchId}, number, string_to_array(fields, ${separator}), address, key, language, awarded_on, narrative,
			evidence, problem
		from ${given(
			rows,
			rows.map(({ fields }) => joined(fields))
		)}
	`.execute(trx);

/** Rows read anew, since their columns mean something else now. */
export const updateRows = (trx: Trx, batchId: string, rows: readonly BatchRow[]) =>
	sql`
		update batch_rows set
			address = given.address, key = given.key, language = given.language, awarded_on = given.awarded_on,
			narrative = given.narrative, evidence = given.evidence, problem = given.problem
		from ${given(
			rows,
			rows.map(() => '')
		)}
		where batch_rows.batch_id = ${batchId} and batch_rows.number = given.number
	`.execute(trx);

const given = (rows: readonly BatchRow[], fields: readonly string[]) => sql`unnest(
	${rows.map(({ number }) => number)}::integer[],
	${fields}::text[],
	${rows.map(({ address }) => address)}::text[],
	${rows.map(({ key }) => key)}::text[],
	${rows.map(({ language }) => language)}::text[],
	${rows.map(({ awardedOn }) => awardedOn)}::date[],
	${rows.map(({ narrative }) => narrative)}::text[],
	${rows.map(({ evidence }) => evidence)}::text[],
	${rows.map(({ problem }) => problem)}::text[]
) as given (number, fields, address, key, language, awarded_on, narrative, evidence, problem)`;

const rows = (db: Db, batchId: string) =>
	db
		.selectFrom('batchRows')
		.select([
			'number',
			'fields',
			'address',
			'key',
			'language',
			'narrative',
			'evidence',
			'problem',
			'awardId',
			'mailFailed'
		])
		.select(sql<string | null>`awarded_on::text`.as('awardedOn'))
		.$narrowType<{ problem: BatchProblem | null; mailFailed: MailFailure | null }>()
		.where('batchId', '=', batchId)
		.orderBy('number');

export const rowsAfter = (db: Db, batchId: string, number: number, most: number) =>
	rows(db, batchId).where('number', '>', number).limit(most).execute();

/** Rows that are not right, in order. */
export const wrongRowsAfter = (db: Db, batchId: string, number: number, most: number) =>
	rows(db, batchId).where('problem', 'is not', null).where('number', '>', number).limit(most).execute();

/** Rows whose mail did not arrive, in order. */
export const failedRows = (db: Db, batchId: string, most: number) =>
	rows(db, batchId).where('mailFailed', 'is not', null).limit(most).execute();

/** Why the mail about an award that a list gave did not arrive, by award. */
export async function rowFailures(db: Db, awardIds: readonly string[]): Promise<Map<string, MailFailure>> {
	const failed = await db
		.selectFrom('batchRows')
		.select(['awardId', 'mailFailed'])
		.where('awardId', '=', sql<string>`any(${awardIds}::uuid[])`)
		.where('mailFailed', 'is not', null)
		.$narrowType<{ awardId: string; mailFailed: MailFailure }>()
		.execute();
	return new Map(failed.map(({ awardId, mailFailed }) => [awardId, mailFailed]));
}

/** The batch whose row it is; undefined when the award is of none, or its row knew already. */
export async function noteRowFailed(
	trx: Trx,
	awardId: string,
	mailFailed: MailFailure
): Promise<string | undefined> {
	const noted = await trx
		.updateTable('batchRows')
		.set({ mailFailed })
		.where('awardId', '=', awardId)
		.where('mailFailed', 'is', null)
		.returning('batchId')
		.executeTakeFirst();
	return noted?.batchId;
}

/** The next rows that nothing has been done about. `number` only spares reading the ones before. */
export const rowsToGive = (db: Db, batchId: string, number: number, most: number) =>
	rows(db, batchId)
		.where('number', '>', number)
		.where('problem', 'is', null)
		.where('outcome', 'is', null)
		.limit(most)
		.execute();

/** Of these rows, those that nothing has been done about by now. Ask it with the batch locked. */
export async function rowsOpen(trx: Trx, batchId: string, numbers: readonly number[]): Promise<Set<number>> {
	const open = await trx
		.selectFrom('batchRows')
		.select('number')
		.where('batchId', '=', batchId)
		.where('number', '=', sql<number>`any(${numbers}::integer[])`)
		.where('outcome', 'is', null)
		.execute();
	return new Set(open.map(({ number }) => number));
}

export type RowOutcome = { number: number; awardId: string | null };

export const setOutcomes = (trx: Trx, batchId: string, outcomes: readonly RowOutcome[]) =>
	sql`
		update batch_rows set award_id = given.award_id,
			outcome = case when given.award_id is null then 'held' else 'given' end
		from unnest(
			${outcomes.map(({ number }) => number)}::integer[],
			${outcomes.map(({ awardId }) => awardId)}::uuid[]
		) as given (number, award_id)
		where batch_rows.batch_id = ${batchId} and batch_rows.number = given.number
	`.execute(trx);

/** Given rows whose holders are to be written to, in order. */
export const rowsToMail = (trx: Trx, batchId: string, number: number, most: number) =>
	trx
		.selectFrom('batchRows')
		.select(['number', 'awardId'])
		.where('batchId', '=', batchId)
		.where('number', '>', number)
		.where('awardId', 'is not', null)
		.orderBy('number')
		.limit(most)
		.execute();

/** Of these keys, those that were given already. */
export async function givenKeys(db: Db, badgeId: string, keys: readonly string[]): Promise<Set<string>> {
	if (keys.length === 0) return new Set();
	const found = await db
		.selectFrom('batchKeys')
		.select('key')
		.where('badgeId', '=', badgeId)
		.where('key', '=', sql<string>`any(${keys}::text[])`)
		.execute();
	return new Set(found.map(({ key }) => key));
}

export const keepKeys = (trx: Trx, badgeId: string, keys: readonly { key: string; awardId: string }[]) =>
	keys.length === 0
		? Promise.resolve()
		: trx
				.insertInto('batchKeys')
				.values(keys.map((given) => ({ badgeId, ...given })))
				.execute();
