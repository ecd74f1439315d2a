import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { holdListing, list, unlist } from './listing.sql.server.ts';
import { countRows } from './listing-counts.sql.server.ts';

/**
 * Brings the list up to date with these activities: those that the public may find are in it as they are now, the others
 * are not. Telling it twice changes nothing.
 */
export async function listActivities(ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const [activity = ''] = ids;
	const about = ids.length === 1 ? { activity } : { activities: ids.length };
	await act(system, 'list-activities', about, (trx) => relist(trx, ids, now()));
}

async function relist(trx: Trx, ids: readonly string[], at: Date): Promise<void> {
	await holdListing(trx);
	await countRows(trx, ids, -1);
	await unlist(trx, ids);
	await list(trx, ids, at);
	await countRows(trx, ids, 1);
}

type Batches = { work: (ids: string[]) => Promise<void>; lanes: number; size: number };

/** Lists a whole set, a few hundred at a time, so that no visitor waits for it; in lanes, where nothing else is listed. */
export async function listInBatches(
	next: (after: string, limit: number) => Promise<string[]>,
	{ work, lanes, size }: Batches = { work: listActivities, lanes: 1, size: 500 }
): Promise<number> {
	let count = 0;
	let taken = Promise.resolve<string[]>(['00000000-0000-0000-0000-000000000000']);
	const take = () => (taken = taken.then((ids) => (ids.length === 0 ? [] : next(ids.at(-1) ?? '', size))));
	const lane = async () => {
		for (let ids = await take(); ids.length > 0; ids = await take()) {
			await work(ids);
			count += ids.length;
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return count;
}
