import type { Db, Trx } from '#server/db.ts';
import type { Credential } from './credential.ts';

const columns = [
	'id',
	'organisationId',
	'awardId',
	'badgeId',
	'badgeVersion',
	'statusListId',
	'statusIndex',
	'document',
	'issuedAt',
	'revokedAt',
	'erasedAt'
] as const;

export const insertCredential = (trx: Trx, credential: Omit<Credential, 'revokedAt' | 'erasedAt'>) =>
	trx.insertInto('credentials').values(credential).execute();

export const credentialById = (db: Db, id: string): Promise<Credential | undefined> =>
	db.selectFrom('credentials').select(columns).where('id', '=', id).executeTakeFirst();

export const credentialsByIds = (db: Db, ids: readonly string[]): Promise<Credential[]> =>
	ids.length === 0
		? Promise.resolve([])
		: db.selectFrom('credentials').select(columns).where('id', 'in', ids).execute();

export const credentialsOfAwards = (db: Db, awardIds: readonly string[]): Promise<Credential[]> =>
	awardIds.length === 0
		? Promise.resolve([])
		: db.selectFrom('credentials').select(columns).where('awardId', 'in', awardIds).execute();

/** What an organisation took back and somebody may still show; the newest first. */
export async function revokedIds(db: Db, organisationId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('credentials')
		.select('id')
		.where('organisationId', '=', organisationId)
		.where('revokedAt', 'is not', null)
		.orderBy('id', 'desc')
		.execute();
	return rows.map(({ id }) => id);
}

export const markRevoked = (trx: Trx, awardId: string, at: Date) =>
	trx
		.updateTable('credentials')
		.set({ revokedAt: at })
		.where('awardId', '=', awardId)
		.where('revokedAt', 'is', null)
		.returning(['statusListId', 'statusIndex'])
		.execute();

/** Takes away what points to a person; the status entry stays, so that copies in the world can still be checked. */
export const eraseDocuments = (trx: Trx, awardIds: readonly string[], at: Date) =>
	awardIds.length === 0
		? Promise.resolve([])
		: trx
				.updateTable('credentials')
				.set({ document: null, erasedAt: at })
				.where('awardId', 'in', awardIds)
				.where('erasedAt', 'is', null)
				.execute();
