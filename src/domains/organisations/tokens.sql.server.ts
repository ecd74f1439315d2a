import type { Db, Trx } from '#server/db.ts';
import type { Token } from './token.ts';

const tokens = (db: Db) =>
	db
		.selectFrom('organisationTokens')
		.select(['id', 'organisationId', 'name', 'createdAt', 'lastUsedAt', 'revokedAt']);

export const tokensOf = (db: Db, organisationId: string): Promise<Token[]> =>
	tokens(db).where('organisationId', '=', organisationId).orderBy('id', 'desc').execute();

export const tokenByHash = (db: Db, tokenHash: string): Promise<Token | undefined> =>
	tokens(db).where('tokenHash', '=', tokenHash).executeTakeFirst();

export const lockToken = (trx: Trx, organisationId: string, id: string): Promise<Token | undefined> =>
	tokens(trx)
		.where('organisationId', '=', organisationId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

type NewToken = Pick<Token, 'id' | 'organisationId' | 'name' | 'createdAt'> & {
	tokenHash: string;
	createdBy: string | null;
};

export const insertToken = (trx: Trx, token: NewToken) =>
	trx.insertInto('organisationTokens').values(token).execute();

export const setTokenRevoked = (trx: Trx, id: string, revokedAt: Date) =>
	trx.updateTable('organisationTokens').set({ revokedAt }).where('id', '=', id).execute();

export const setTokenUsed = (trx: Trx, id: string, lastUsedAt: Date) =>
	trx.updateTable('organisationTokens').set({ lastUsedAt }).where('id', '=', id).execute();

export const forgetTokenMaker = (trx: Trx, accountId: string) =>
	trx.updateTable('organisationTokens').set({ createdBy: null }).where('createdBy', '=', accountId).execute();
