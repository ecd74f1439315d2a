import type { Db, Trx } from '#server/db.ts';
import type { Evidence, EvidenceKind, EvidenceState, EvidenceVisibility } from './evidence.ts';

const columns = [
	'id',
	'organisationId',
	'submissionId',
	'accountId',
	'kind',
	'state',
	'problem',
	'content',
	'name',
	'fileId',
	'uploadId',
	'mediaType',
	'byteSize',
	'salt',
	'digest',
	'visibility',
	'token',
	'fromRound',
	'toRound',
	'createdAt'
] as const;

const evidence = (db: Db) =>
	db
		.selectFrom('evidence')
		.select(columns)
		.$narrowType<{ kind: EvidenceKind; state: EvidenceState; visibility: EvidenceVisibility }>();

export const insertEvidence = (trx: Trx, piece: Evidence) =>
	trx.insertInto('evidence').values(piece).execute();

export const evidenceById = (db: Db, id: string): Promise<Evidence | undefined> =>
	evidence(db).where('id', '=', id).executeTakeFirst();

export const lockEvidence = (trx: Trx, id: string): Promise<Evidence | undefined> =>
	evidence(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const evidenceOf = (db: Db, submissionIds: readonly string[]): Promise<Evidence[]> =>
	evidence(db)
		.where('submissionId', 'in', submissionIds.length > 0 ? submissionIds : [null])
		.orderBy('createdAt')
		.orderBy('id')
		.execute();

/** Still to be looked at, though they came before that moment. */
export const checkingSince = (db: Db, before: Date, most: number): Promise<{ id: string }[]> =>
	db
		.selectFrom('evidence')
		.select('id')
		.where('state', '=', 'checking')
		.where('createdAt', '<', before)
		.orderBy('createdAt')
		.limit(most)
		.execute();

type Change = Partial<Omit<Evidence, 'id' | 'organisationId' | 'submissionId' | 'createdAt'>>;

export const changeEvidence = (trx: Trx, id: string, change: Change) =>
	trx.updateTable('evidence').set(change).where('id', '=', id).execute();

export const deleteEvidence = (trx: Trx, id: string) =>
	trx.deleteFrom('evidence').where('id', '=', id).execute();
