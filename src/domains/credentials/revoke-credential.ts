import type { Trx } from '#server/db.ts';
import { eraseDocuments, markRevoked } from './credentials.sql.server.ts';
import { setBit } from './status-lists.sql.server.ts';

/** Sets the bit of every credential of an award, so that anybody who asks the list knows. In the caller's act. */
export async function revokeCredentials(trx: Trx, awardId: string, at: Date): Promise<void> {
	for (const { statusListId, statusIndex } of await markRevoked(trx, awardId, at)) {
		await setBit(trx, statusListId, statusIndex, at);
	}
}

/** Erases the documents of awards whose holder left, in the caller's act. Again changes nothing. */
export async function eraseCredentials(trx: Trx, awardIds: readonly string[], at: Date): Promise<void> {
	await eraseDocuments(trx, awardIds, at);
}
