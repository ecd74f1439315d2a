import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { ClaimCard } from './card.ts';

const columns = [
	'id',
	'organisationId',
	'activityId',
	'nickname',
	'birthYear',
	'contactAddress',
	'accountId',
	'joinedAt',
	'voidedAt',
	'createdAt'
] as const;

const cards = (db: Db) => db.selectFrom('claimCards').select(columns);

export type NewCard = Pick<ClaimCard, 'id' | 'organisationId' | 'nickname'> & {
	codeHash: string;
	activityId?: string;
	codeSealed?: string;
	birthYear?: number | null;
	contactAddress?: string | null;
	madeBy?: string | null;
};

export const insertCards = (trx: Trx, made: readonly NewCard[]) =>
	trx.insertInto('claimCards').values(made).execute();

export const cardByHash = (db: Db, codeHash: string): Promise<ClaimCard | undefined> =>
	cards(db).where('codeHash', '=', codeHash).where('voidedAt', 'is', null).executeTakeFirst();

export const lockCardByHash = (trx: Trx, codeHash: string): Promise<ClaimCard | undefined> =>
	cards(trx).where('codeHash', '=', codeHash).where('voidedAt', 'is', null).forUpdate().executeTakeFirst();

export const cardById = (db: Db, id: string): Promise<ClaimCard | undefined> =>
	cards(db).where('id', '=', id).executeTakeFirst();

export const cardsByIds = (db: Db, ids: readonly string[]): Promise<ClaimCard[]> =>
	ids.length === 0 ? Promise.resolve([]) : cards(db).where('id', 'in', ids).execute();

/** The cards of a group, with what the door and the sheet need of their codes. */
export const cardsOfActivity = (
	db: Db,
	activityId: string
): Promise<(ClaimCard & { codeHash: string; codeSealed: string | null })[]> =>
	cards(db)
		.select(['codeHash', 'codeSealed'])
		.where('activityId', '=', activityId)
		.where('voidedAt', 'is', null)
		.orderBy('nickname')
		.orderBy('id')
		.execute();

/** From now on an account stands for it: the sheet and the parent's address are not needed any more. */
export const joinCard = (trx: Trx, id: string, accountId: string, at: Date) =>
	trx
		.updateTable('claimCards')
		.set({ accountId, joinedAt: at, codeSealed: null, contactAddress: null, birthYear: null })
		.where('id', '=', id)
		.execute();

export const voidCard = (trx: Trx, id: string, at: Date) =>
	trx
		.updateTable('claimCards')
		.set({ voidedAt: at, codeSealed: null, contactAddress: null, birthYear: null })
		.where('id', '=', id)
		.execute();

/** Its code opens nothing any more, and its nickname names nobody. */
export async function eraseCardsOf(trx: Trx, accountId: string): Promise<void> {
	await trx
		.updateTable('claimCards')
		.set({ accountId: null, nickname: '', codeHash: sql<string>`'left:' || id` })
		.where('accountId', '=', accountId)
		.execute();
	await trx.updateTable('claimCards').set({ madeBy: null }).where('madeBy', '=', accountId).execute();
}
