import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { PassportItem, Share, Visibility } from './passport-item.ts';

const items = (db: Db) =>
	db
		.selectFrom('passportItems')
		.select(['id', 'accountId', 'credentialId', 'awardId', 'visibility', 'keptAt'])
		.$narrowType<{ visibility: Visibility }>();

/** Kept once for each award, however often it is asked. Gives the item's id. */
export async function insertItem(trx: Trx, item: Omit<PassportItem, 'visibility'>): Promise<string> {
	const { id } = await trx
		.insertInto('passportItems')
		.values(item)
		.onConflict((conflict) =>
			conflict.columns(['accountId', 'awardId']).doUpdateSet({ credentialId: item.credentialId })
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function insertItems(
	trx: Trx,
	items: readonly Pick<PassportItem, 'id' | 'accountId' | 'credentialId' | 'awardId'>[],
	keptAt: Date
): Promise<void> {
	if (items.length === 0) return;
	await sql`
		insert into passport_items (id, account_id, credential_id, award_id, kept_at)
		select *, ${keptAt}::timestamptz from unnest(
			${items.map(({ id }) => id)}::uuid[],
			${items.map(({ accountId }) => accountId)}::uuid[],
			${items.map(({ credentialId }) => credentialId)}::uuid[],
			${items.map(({ awardId }) => awardId)}::uuid[]
		)
	`.execute(trx);
}

export const itemById = (db: Db, itemId: string): Promise<PassportItem | undefined> =>
	items(db).where('id', '=', itemId).executeTakeFirst();

export const itemOfCredential = (db: Db, credentialId: string): Promise<PassportItem | undefined> =>
	items(db).where('credentialId', '=', credentialId).executeTakeFirst();

export const itemOfAward = (db: Db, accountId: string, awardId: string): Promise<PassportItem | undefined> =>
	items(db).where('accountId', '=', accountId).where('awardId', '=', awardId).executeTakeFirst();

export const itemsOfAwards = (db: Db, awardIds: readonly string[]): Promise<PassportItem[]> =>
	items(db)
		.where('awardId', '=', sql<string>`any(${awardIds}::uuid[])`)
		.execute();

export const itemsOf = (db: Db, accountId: string): Promise<PassportItem[]> =>
	items(db).where('accountId', '=', accountId).orderBy('keptAt', 'desc').orderBy('id', 'desc').execute();

export const publicItemsAfter = (db: Db, after: string, most: number): Promise<PassportItem[]> =>
	items(db).where('visibility', '=', 'public').where('id', '>', after).orderBy('id').limit(most).execute();

export const setVisibilityOf = (trx: Trx, itemId: string, visibility: Visibility) =>
	trx.updateTable('passportItems').set({ visibility }).where('id', '=', itemId).execute();

const shares = (db: Db) =>
	db.selectFrom('shares').select(['token', 'passportItemId', 'createdAt', 'expiresAt', 'revokedAt']);

export const insertShare = (trx: Trx, share: Omit<Share, 'revokedAt'> & { accountId: string }) =>
	trx.insertInto('shares').values(share).execute();

export const shareByToken = (db: Db, token: string): Promise<Share | undefined> =>
	shares(db).where('token', '=', token).executeTakeFirst();

export const sharesOf = (db: Db, itemId: string): Promise<Share[]> =>
	shares(db).where('passportItemId', '=', itemId).orderBy('createdAt', 'desc').execute();

export const revokeShare = (trx: Trx, token: string, at: Date) =>
	trx
		.updateTable('shares')
		.set({ revokedAt: at })
		.where('token', '=', token)
		.where('revokedAt', 'is', null)
		.execute();

export const revokeSharesOf = (trx: Trx, itemId: string, at: Date) =>
	trx
		.updateTable('shares')
		.set({ revokedAt: at })
		.where('passportItemId', '=', itemId)
		.where('revokedAt', 'is', null)
		.execute();

export async function eraseHolder(trx: Trx, accountId: string): Promise<void> {
	await trx.deleteFrom('shares').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('passportItems').where('accountId', '=', accountId).execute();
}
