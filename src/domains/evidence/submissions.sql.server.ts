import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Submission, SubmissionState } from './quest.ts';

const columns = [
	'id',
	'organisationId',
	'questId',
	'accountId',
	'badgeId',
	'taskId',
	'state',
	'round',
	'text',
	'helpers',
	'peerToken',
	'sentAt',
	'decidedAt',
	'level',
	'assignedTo',
	'isDoubled',
	'changedAt'
] as const;

const submissions = (db: Db) =>
	db.selectFrom('submissions').select(columns).$narrowType<{ state: SubmissionState }>();

type New = Pick<
	Submission,
	'id' | 'organisationId' | 'questId' | 'accountId' | 'badgeId' | 'taskId' | 'changedAt'
>;

export const insertSubmission = (trx: Trx, row: New) =>
	trx
		.insertInto('submissions')
		.values(row)
		.onConflict((conflict) => conflict.columns(['questId', 'taskId']).doNothing())
		.execute();

export const submissionById = (db: Db, id: string): Promise<Submission | undefined> =>
	submissions(db).where('id', '=', id).executeTakeFirst();

export const submissionByPeerToken = (db: Db, token: string): Promise<Submission | undefined> =>
	submissions(db).where('peerToken', '=', token).executeTakeFirst();

export const lockSubmission = (trx: Trx, id: string): Promise<Submission | undefined> =>
	submissions(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const submissionsOf = (db: Db, questId: string): Promise<Submission[]> =>
	submissions(db).where('questId', '=', questId).orderBy('taskId').execute();

export const submissionFor = (db: Db, questId: string, taskId: string): Promise<Submission | undefined> =>
	submissions(db).where('questId', '=', questId).where('taskId', '=', taskId).executeTakeFirst();

/** Tasks that are met, of these quests. */
export const metTasksOf = (db: Db, questIds: readonly string[]) =>
	db
		.selectFrom('submissions')
		.select(['questId', 'taskId'])
		.where('questId', '=', sql<string>`any(${questIds}::uuid[])`)
		.where('state', '=', 'met')
		.execute();

type Change = Partial<
	Pick<
		Submission,
		| 'state'
		| 'round'
		| 'text'
		| 'helpers'
		| 'peerToken'
		| 'sentAt'
		| 'decidedAt'
		| 'level'
		| 'assignedTo'
		| 'isDoubled'
	>
>;

export const changeSubmission = (trx: Trx, id: string, change: Change, at: Date) =>
	trx
		.updateTable('submissions')
		.set({ ...change, changedAt: at })
		.where('id', '=', id)
		.execute();

type Sent = { submissionId: string; round: number; organisationId: string; sentAt: Date };

export const insertRound = (trx: Trx, sent: Sent, evidence: { id: string; digest: string | null }[]) =>
	trx
		.insertInto('submissionRounds')
		.values({ ...sent, evidence: JSON.stringify(evidence) })
		.execute();

export const roundsOf = (db: Db, submissionIds: readonly string[]) =>
	db
		.selectFrom('submissionRounds')
		.select(['submissionId', 'round', 'sentAt'])
		.where('submissionId', 'in', submissionIds.length > 0 ? submissionIds : [null])
		.orderBy('round')
		.execute();
