import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

const recipients = (db: Db) =>
	db
		.selectFrom('accounts')
		.leftJoin('addresses', (join) =>
			join
				.onRef('addresses.accountId', '=', 'accounts.id')
				.on('addresses.isPrimary', '=', true)
				.on('addresses.verifiedAt', 'is not', null)
		)
		.select(['accounts.id as accountId', 'accounts.name', 'accounts.birthYear', 'accounts.language'])
		.select('addresses.address')
		.where('accounts.leftAt', 'is', null);

export const recipientsByIds = (db: Db, accountIds: readonly string[]) =>
	accountIds.length === 0
		? Promise.resolve([])
		: recipients(db).where('accounts.id', 'in', accountIds).execute();

/** Whose verified address this is, primary or not. */
export const holderOf = (db: Db, address: string) =>
	db
		.selectFrom('addresses')
		.select('accountId')
		.where('address', '=', address)
		.where('verifiedAt', 'is not', null)
		.executeTakeFirst();

/** Whose verified addresses these are; addresses of nobody are left out. */
export const holdersOf = (db: Db, addresses: readonly string[]) =>
	db
		.selectFrom('addresses')
		.innerJoin('accounts', 'accounts.id', 'addresses.accountId')
		.select(['addresses.address', 'addresses.accountId', 'accounts.language'])
		.where('addresses.address', '=', sql<string>`any(${addresses}::text[])`)
		.where('addresses.verifiedAt', 'is not', null)
		.where('accounts.leftAt', 'is', null)
		.execute();
