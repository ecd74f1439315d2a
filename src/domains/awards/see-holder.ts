import { seeAccounts, verifiedAddresses } from '#domains/accounts/see-accounts.ts';
import type { Db } from '#server/db.ts';

/** Who gets an award. */
export type Holder = {
	accountId: string;
	language: string;
	/** The address that they sign in by, once they have proved that it is theirs. */
	address: string | null;
};

/** Nobody when the account has left. */
export async function seeHolder(accountId: string, on: Db): Promise<Holder | undefined> {
	const account = (await seeAccounts([accountId], on)).get(accountId);
	if (!account) return undefined;
	const { language, address } = account;
	const isVerified = (await verifiedAddresses(accountId, on)).includes(address);
	return { accountId, language, address: isVerified ? address : null };
}
