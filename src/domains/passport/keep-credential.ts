import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { insertItem, insertItems } from './passport.sql.server.ts';

/** Puts a credential into a passport, seen by nobody but its holder, inside the award's transaction. Gives its item. */
export function keepCredential(
	trx: Trx,
	kept: { accountId: string; credentialId: string; awardId: string }
): Promise<string> {
	return insertItem(trx, { id: newId(), ...kept, keptAt: now() });
}

/** Many awards that nobody has kept yet, each into the passport of its holder. */
export function keepCredentials(
	trx: Trx,
	kept: readonly { accountId: string; credentialId: string; awardId: string }[]
): Promise<void> {
	return insertItems(
		trx,
		kept.map((item) => ({ id: newId(), ...item })),
		now()
	);
}
