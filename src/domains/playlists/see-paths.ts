import { badgesAtEach } from '#domains/activities/attach-badge.ts';
import { type Db, db } from '#server/db.ts';
import { followedBy, ticksOf, walkedOf, walkersOf } from './follows.sql.server.ts';
import {
	outerIdsOf,
	playlistById,
	playlistIdsWithActivities,
	playlistsWithBadge,
	stepsOf
} from './playlists.sql.server.ts';
import type { PathStep } from './progress.ts';

/** The steps of these playlists, each with the badges that say it is done. For rooms above, which know the awards. */
export async function pathsOf(
	playlistIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, PathStep[]>> {
	const steps = await stepsOf(on, playlistIds);
	const badges = await badgesAtEach(
		steps.flatMap(({ activityId }) => activityId ?? []),
		on
	);
	const paths = new Map<string, PathStep[]>(playlistIds.map((id) => [id, []]));
	for (const { playlistId, ...step } of steps) {
		const badgeIds = (step.activityId && badges.get(step.activityId)) || [];
		paths.get(playlistId)?.push({ ...step, badgeIds });
	}
	return paths;
}

/** The links that somebody has ticked, by the playlist. */
export async function ticksFor(
	accountId: string,
	playlistIds: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, Set<string>>> {
	const ticks = new Map<string, Set<string>>(playlistIds.map((id) => [id, new Set()]));
	for (const { playlistId, url } of await ticksOf(on, accountId, playlistIds))
		ticks.get(playlistId)?.add(url);
	return ticks;
}

/** Playlists with one of these activities that the person is on. */
export const walkedWithActivities = async (accountId: string, activityIds: readonly string[]) =>
	walkedOf(db(), accountId, await playlistIdsWithActivities(db(), activityIds));

/** Playlists that hold this one and that the person is on. */
export const walkedAround = async (accountId: string, playlistId: string): Promise<string[]> =>
	walkedOf(db(), accountId, await outerIdsOf(db(), playlistId));

/** Who is on a playlist and has not completed it, in pages. */
export const walkersTo = (playlistId: string, after: string | undefined, most: number) =>
	walkersOf(db(), playlistId, after, most);

export const followedPlaylists = (accountId: string): Promise<string[]> => followedBy(db(), accountId);

export const playlistsGiving = async (badgeId: string): Promise<string[]> =>
	(await playlistsWithBadge(db(), badgeId)).map(({ id }) => id);

/** What stands at the end of a path, and whether it is open now. */
export async function endOf(playlistId: string, on: Db = db()) {
	const playlist = await playlistById(on, playlistId);
	if (!playlist) return undefined;
	const { organisationId, badgeId, state } = playlist;
	return {
		badge: organisationId && badgeId ? { organisationId, badgeId } : undefined,
		isOpen: state === 'published'
	};
}
