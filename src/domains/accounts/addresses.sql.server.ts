import type { Db, Trx } from '#server/db.ts';

/** Whether somebody has verified this address without signing in by it. */
export async function isFurtherAddress(db: Db, address: string): Promise<boolean> {
	const further = await db
		.selectFrom('addresses')
		.select('accountId')
		.where('address', '=', address)
		.where('verifiedAt', 'is not', null)
		.where('isPrimary', '=', false)
		.executeTakeFirst();
	return further !== undefined;
}

/** Whether somebody signs in by this address, or has verified it. */
export async function isAddressTaken(db: Db, address: string): Promise<boolean> {
	const taken = await db
		.selectFrom('addresses')
		.select('accountId')
		.where('address', '=', address)
		.where((or) => or.or([or('isPrimary', '=', true), or('verifiedAt', 'is not', null)]))
		.executeTakeFirst();
	return taken !== undefined;
}

/** The language of the account that signs in by this address. */
export async function languageOfAddress(db: Db, address: string): Promise<string | undefined> {
	const account = await db
		.selectFrom('addresses')
		.innerJoin('accounts', 'accounts.id', 'addresses.accountId')
		.select('accounts.language')
		.where('addresses.address', '=', address)
		.where('addresses.isPrimary', '=', true)
		.executeTakeFirst();
	return account?.language;
}

export const addressesOf = (db: Db, accountId: string) =>
	db
		.selectFrom('addresses')
		.select(['address', 'isPrimary', 'verifiedAt'])
		.where('accountId', '=', accountId)
		.orderBy('isPrimary', 'desc')
		.orderBy('address')
		.execute();

export type AddressToken = { hash: string; expiresAt: Date };

export const addAddressTo = (trx: Trx, accountId: string, address: string, token: AddressToken) =>
	trx
		.insertInto('addresses')
		.values({ accountId, address, tokenHash: token.hash, tokenExpiresAt: token.expiresAt })
		.onConflict((conflict) =>
			conflict
				.columns(['accountId', 'address'])
				.doUpdateSet({ tokenHash: token.hash, tokenExpiresAt: token.expiresAt })
		)
		.execute();

/** The address that waits for this token, with the account that asked for it. */
export const addressOfToken = (db: Db, hash: string, at: Date) =>
	db
		.selectFrom('addresses')
		.innerJoin('accounts', 'accounts.id', 'addresses.accountId')
		.select(['addresses.accountId', 'addresses.address', 'accounts.name'])
		.where('tokenHash', '=', hash)
		.where('tokenExpiresAt', '>', at)
		.where('verifiedAt', 'is', null)
		.executeTakeFirst();

/** Locks whoever holds the address as verified, so that of two who verify it at once the second sees the first. */
export const verifiedHolder = (trx: Trx, address: string) =>
	trx
		.selectFrom('addresses')
		.select('accountId')
		.where('address', '=', address)
		.where('verifiedAt', 'is not', null)
		.forUpdate()
		.executeTakeFirst();

export async function markVerified(trx: Trx, accountId: string, address: string, at: Date): Promise<void> {
	await trx
		.updateTable('addresses')
		.set({ verifiedAt: at, tokenHash: null, tokenExpiresAt: null })
		.where('accountId', '=', accountId)
		.where('address', '=', address)
		.execute();
}

/** Changes the address that somebody signs in by; the row of the former one stays as a further address (trigger). */
export async function setPrimary(trx: Trx, accountId: string, address: string): Promise<boolean> {
	const changed = await trx
		.updateTable('signInUsers')
		.set({ email: address })
		.where('id', '=', accountId)
		.where((exists) =>
			exists.exists(
				exists
					.selectFrom('addresses')
					.select('address')
					.where('accountId', '=', accountId)
					.where('address', '=', address)
					.where('verifiedAt', 'is not', null)
			)
		)
		.returning('id')
		.executeTakeFirst();
	return changed !== undefined;
}

export async function removeAddressFrom(trx: Trx, accountId: string, address: string): Promise<boolean> {
	const removed = await trx
		.deleteFrom('addresses')
		.where('accountId', '=', accountId)
		.where('address', '=', address)
		.where('isPrimary', '=', false)
		.returning('address')
		.executeTakeFirst();
	return removed !== undefined;
}

/** Addresses that somebody added and never confirmed. */
export const sweepAddresses = (trx: Trx, moment: Date) =>
	trx
		.deleteFrom('addresses')
		.where('isPrimary', '=', false)
		.where('verifiedAt', 'is', null)
		.where('tokenExpiresAt', '<', moment)
		.execute();
