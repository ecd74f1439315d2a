import { type Recipient, recipientsOf } from '#domains/accounts/see-recipients.ts';
import { strictestPublicAge } from '#domains/cities/public-age.ts';
import { now } from '#server/clock.ts';
import { type Db, db } from '#server/db.ts';

/** Those of these holders who are here and surely old enough to be shown in public. */
export async function publicHolders(
	accountIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, Recipient>> {
	const [age, holders] = await Promise.all([strictestPublicAge(on), recipientsOf(accountIds, on)]);
	const year = now().getUTCFullYear();
	return new Map([...holders].filter(([, { birthYear }]) => isSurely(age, birthYear, year)));
}

/** Only the year of birth is known, so the birthday of this year does not count yet. An unknown year is too young. */
export const isSurely = (age: number, birthYear: number | null, year: number): boolean =>
	birthYear !== null && year - birthYear - 1 >= age;
