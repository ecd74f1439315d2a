import type { Trx } from '#server/db.ts';
import { eraseDocuments, markRevoked, markSuspended } from './credentials.sql.server.ts';
import { setBits, suspensionListOf } from './status-lists.sql.server.ts';

/** Sets the bit of every credential of these awards, so that anybody who asks the list knows. In the caller's act. */
export async function revokeCredentials(trx: Trx, awardIds: readonly string[], at: Date): Promise<void> {
	for (const [listId, indexes] of byList(await markRevoked(trx, awardIds, at)))
		await setBits(trx, listId, indexes, at, 1);
}

/** Says of every credential of these awards that it does not count for now, or that it counts again. In the caller's act. */
export async function suspendCredentials(
	trx: Trx,
	awardIds: readonly string[],
	at: Date,
	state: 'suspended' | 'resumed'
): Promise<void> {
	const isSuspended = state === 'suspended';
	for (const [listId, indexes] of byList(await markSuspended(trx, awardIds, isSuspended ? at : null)))
		await setBits(trx, await suspensionListOf(trx, listId), indexes, at, isSuspended ? 1 : 0);
}

/** Lists in one order, so that two acts do not wait for each other. */
function byList(entries: readonly { statusListId: string; statusIndex: number }[]): [string, number[]][] {
	const lists = Map.groupBy(entries, ({ statusListId }) => statusListId);
	return [...lists.keys()]
		.sort()
		.map((listId) => [listId, (lists.get(listId) ?? []).map(({ statusIndex }) => statusIndex)]);
}

/** Erases the documents of awards whose holder left, in the caller's act. Again changes nothing. */
export async function eraseCredentials(trx: Trx, awardIds: readonly string[], at: Date): Promise<void> {
	await eraseDocuments(trx, awardIds, at);
}
