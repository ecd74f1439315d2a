import { mayBePublic } from '#domains/accounts/account.ts';
import { type Recipient, recipientsOf } from '#domains/accounts/see-recipients.ts';
import { needsConsent } from '#domains/consents/consent.ts';
import { letBePublic } from '#domains/consents/see-consents.ts';
import { now } from '#server/clock.ts';
import { type Db, db } from '#server/db.ts';
import { strictestConsentAge, strictestPublicAge } from './public-age.ts';

/** Those of these holders who are here and surely old enough to be shown in public, with their guardian's consent where one is asked. */
export async function publicHolders(
	accountIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, Recipient>> {
	const [age, consentAge] = [await strictestPublicAge(on), await strictestConsentAge(on)];
	const holders = await recipientsOf(accountIds, on);
	const year = now().getUTCFullYear();
	const grown = [...holders].filter(([, { birthYear }]) => mayBePublic(birthYear, age, year));
	const asked = grown.filter(([, { birthYear }]) => needsConsent(birthYear, consentAge, year));
	const allowed = await letBePublic(
		asked.map(([id]) => id),
		on
	);
	return new Map(
		grown.filter(([id, { birthYear }]) => !needsConsent(birthYear, consentAge, year) || allowed.has(id))
	);
}
