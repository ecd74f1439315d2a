import { type Db, db } from '#server/db.ts';
import { accountByAddress, accountsByIds } from './accounts.sql.server.ts';
import { addressesOf } from './addresses.sql.server.ts';

/** What other rooms may know of a person; whether they may show it is decided by `mayBePublic` and by their rules. */
export type SeenAccount = {
	id: string;
	name: string;
	birthYear: number | null;
	language: string;
	/** The address that they sign in by, and that mails go to. */
	address: string;
};

/** Standing accounts by id. Who has left, or never was, is not in the map. */
export async function seeAccounts(ids: readonly string[], on: Db = db()): Promise<Map<string, SeenAccount>> {
	const accounts = ids.length > 0 ? await accountsByIds(on, ids) : [];
	return new Map(accounts.map((account) => [account.id, account]));
}

/** Whose verified address this is, primary or not. */
export async function findAccountByAddress(address: string, on: Db = db()): Promise<string | undefined> {
	return (await accountByAddress(on, address.trim().toLowerCase()))?.id;
}

/** Every address that somebody has verified: awards by any of them are theirs. */
export async function verifiedAddresses(accountId: string, on: Db = db()): Promise<string[]> {
	const addresses = await addressesOf(on, accountId);
	return addresses.filter(({ verifiedAt }) => verifiedAt !== null).map(({ address }) => address);
}
