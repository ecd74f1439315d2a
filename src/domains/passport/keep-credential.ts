import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { insertItem } from './passport.sql.server.ts';

/** Puts a credential into a passport, seen by nobody but its holder, inside the award's transaction. Gives its item. */
export function keepCredential(
	trx: Trx,
	kept: { accountId: string; credentialId: string; awardId: string }
): Promise<string> {
	return insertItem(trx, { id: newId(), ...kept, keptAt: now() });
}
