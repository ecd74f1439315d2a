import type { Db, Trx } from '#server/db.ts';

export type ClaimCard = { id: string; nickname: string; accountId: string | null; joinedAt: Date | null };

const cards = (db: Db) => db.selectFrom('claimCards').select(['id', 'nickname', 'accountId', 'joinedAt']);

export const insertCard = (
	trx: Trx,
	card: { id: string; organisationId: string; nickname: string; codeHash: string }
) => trx.insertInto('claimCards').values(card).execute();

export const cardByCode = (db: Db, codeHash: string): Promise<ClaimCard | undefined> =>
	cards(db).where('codeHash', '=', codeHash).executeTakeFirst();

export const lockCard = (trx: Trx, codeHash: string): Promise<ClaimCard | undefined> =>
	cards(trx).where('codeHash', '=', codeHash).forUpdate().executeTakeFirst();

export const cardsByIds = (db: Db, ids: readonly string[]): Promise<ClaimCard[]> =>
	ids.length === 0 ? Promise.resolve([]) : cards(db).where('id', 'in', ids).execute();

export const joinCard = (trx: Trx, id: string, accountId: string, at: Date) =>
	trx.updateTable('claimCards').set({ accountId, joinedAt: at }).where('id', '=', id).execute();
