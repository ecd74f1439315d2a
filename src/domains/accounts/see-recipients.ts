import { type Db, db } from '#server/db.ts';
import { holderOf, holdersOf, recipientsByIds } from './recipients.sql.server.ts';

/** Somebody whom rooms above give something, write to, or name to those who may know. People who left are nobody. */
export type Recipient = {
	accountId: string;
	name: string;
	birthYear: number | null;
	language: string;
	/** Their primary address, once it is verified. */
	address: string | null;
};

export const recipientOf = async (accountId: string, on: Db = db()): Promise<Recipient | undefined> =>
	(await recipientsByIds(on, [accountId]))[0];

export async function recipientsOf(
	accountIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, Recipient>> {
	const found = await recipientsByIds(on, accountIds);
	return new Map(found.map((recipient) => [recipient.accountId, recipient]));
}

/** The account that has proved this address to be its own. */
export const accountWithAddress = async (address: string, on: Db = db()): Promise<string | undefined> =>
	(await holderOf(on, address.toLowerCase()))?.accountId;

/** The accounts that have proved these addresses (in lower case) to be their own, by address. */
export async function accountsWithAddresses(
	addresses: readonly string[],
	on: Db
): Promise<ReadonlyMap<string, { accountId: string; language: string }>> {
	const found = await holdersOf(on, addresses);
	return new Map(found.map(({ address, ...holder }) => [address, holder]));
}
