import { MIN_STATUS_LIST_LENGTH } from '@cairn/credentials';
import { randomInt } from 'node:crypto';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { claimEntries, insertPair, lockListsOf, type StatusEntry } from './status-lists.sql.server.ts';

export type { StatusEntry };

/**
 * Entries in open pairs of lists (revocation and suspension) of the organisation, or of the installation itself (`null`);
 * new pairs when all are full.
 */
export async function claimStatusEntries(
	trx: Trx,
	organisationId: string | null,
	count: number
): Promise<StatusEntry[]> {
	const claimed: StatusEntry[] = [];
	while (claimed.length < count) {
		const found = await claimEntries(trx, organisationId, count - claimed.length);
		claimed.push(
			...(found.length > 0 ? found : await fromNewPair(trx, organisationId, count - claimed.length))
		);
	}
	return claimed;
}

export async function claimStatusEntry(trx: Trx, organisationId: string | null): Promise<StatusEntry> {
	return (await claimStatusEntries(trx, organisationId, 1))[0] as StatusEntry;
}

async function fromNewPair(trx: Trx, organisationId: string | null, count: number): Promise<StatusEntry[]> {
	await lockListsOf(trx, organisationId);
	// Another transaction may have opened one while this one waited for the lock.
	const opened = await claimEntries(trx, organisationId, count);
	if (opened.length > 0) return opened;
	await insertPair(trx, { ...newPair(MIN_STATUS_LIST_LENGTH), organisationId });
	return claimEntries(trx, organisationId, count);
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
