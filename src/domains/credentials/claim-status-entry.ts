import { MIN_STATUS_LIST_LENGTH } from '@cairn/credentials';
import { randomInt } from 'node:crypto';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { claimEntry, insertPair, lockListsOf, type StatusEntry } from './status-lists.sql.server.ts';

/** An entry in an open pair of lists (revocation and suspension) of the organisation, or of the installation itself (`null`); a new pair when all are full. */
export async function claimStatusEntry(trx: Trx, organisationId: string | null): Promise<StatusEntry> {
	const claimed = await claimEntry(trx, organisationId);
	if (claimed) return claimed;
	await lockListsOf(trx, organisationId);
	// Another transaction may have opened one while this one waited for the lock.
	const opened = await claimEntry(trx, organisationId);
	if (opened) return opened;
	await insertPair(trx, { ...newPair(MIN_STATUS_LIST_LENGTH), organisationId });
	return claimStatusEntry(trx, organisationId);
}

/** `entries` is a power of two, so every odd step visits each index once. */
export function newPair(entries: number) {
	return {
		revocationListId: newId(),
		suspensionListId: newId(),
		entries,
		start: randomInt(entries),
		step: randomInt(entries / 2) * 2 + 1
	};
}
