import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { listActivities, listInBatches } from './list-activities.ts';
import { listAllPlaylists } from './list-playlists.ts';
import {
	analyseListing,
	dropIndexes,
	holdListing,
	isNothingListed,
	list,
	makeIndexes,
	overIds,
	passedIds,
	type Progress,
	publishedIds,
	publishedInTime,
	strayIds,
	unlist
} from './listing.sql.server.ts';
import { recount } from './listing-counts.sql.server.ts';

/**
 * Makes the read tables anew from what is published, while visitors go on reading them and jobs go on listing. Gives how
 * many activities were read.
 */
export async function rebuildDiscovery(): Promise<number> {
	const afresh = await isNothingListed(db());
	if (afresh) await act(system, 'rebuild-discovery', {}, dropIndexes);
	const count = afresh
		? await listInBatches(inTime(), { work: listUncounted, lanes: 2, size: 4000 })
		: await listInBatches((after, limit) => publishedIds(db(), after, limit));
	await listSome(() => strayIds(db(), 500));
	await Promise.all([
		act(system, 'rebuild-discovery', {}, makeIndexes),
		act(system, 'rebuild-discovery', { activities: count }, async (trx) => {
			await holdListing(trx);
			await recount(trx);
		})
	]);
	await listAllPlaylists();
	await analyseListing(db());
	return count;
}

const beginning: Progress = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

function inTime(): (after: string, limit: number) => Promise<string[]> {
	let reached = beginning;
	return async (_, limit) => {
		let found = await publishedInTime(db(), reached, limit);
		if (found.length === 0 && reached.at) {
			found = await publishedInTime(db(), { ...beginning, at: undefined }, limit);
		}
		reached = found.at(-1) ?? reached;
		return found.map(({ id }) => id);
	};
}

const listUncounted = (ids: string[]) =>
	act(system, 'list-activities', { activities: ids.length }, async (trx) => {
		await unlist(trx, ids);
		await list(trx, ids, now());
	});

async function listSome(next: () => Promise<string[]>): Promise<void> {
	for (let ids = await next(); ids.length > 0; ids = await next()) await listActivities(ids);
}

/** What is over leaves the list; what meets again goes on to its next time. */
export async function sweepDiscovery(): Promise<void> {
	await listSome(() => overIds(db(), now(), 500));
	await listSome(() => passedIds(db(), now(), 500));
}
