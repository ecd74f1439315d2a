import { mayBePublic } from '#domains/accounts/account.ts';
import { type Recipient, recipientsOf } from '#domains/accounts/see-recipients.ts';
import { now } from '#server/clock.ts';
import { type Db, db } from '#server/db.ts';
import { strictestPublicAge } from './public-age.ts';

/** Those of these holders who are here and surely old enough to be shown in public. */
export async function publicHolders(
	accountIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, Recipient>> {
	const age = await strictestPublicAge(on);
	const holders = await recipientsOf(accountIds, on);
	const year = now().getUTCFullYear();
	return new Map([...holders].filter(([, { birthYear }]) => mayBePublic(birthYear, age, year)));
}
