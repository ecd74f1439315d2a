import { completionsFor } from '#domains/playlists/complete-playlist.ts';
import type { PathStep, Reached } from '#domains/playlists/progress.ts';
import { ticksFor } from '#domains/playlists/see-paths.ts';
import { db } from '#server/db.ts';
import { standingBadges } from './awards.sql.server.ts';

/** What somebody has behind them on each of these paths: badges they hold, playlists they completed, links they ticked. */
export async function reachedBy(
	accountId: string,
	paths: ReadonlyMap<string, readonly PathStep[]>
): Promise<ReadonlyMap<string, Reached>> {
	const steps = [...paths.values()].flat();
	const [held, completed, ticks] = await Promise.all([
		standingBadges(
			db(),
			accountId,
			steps.flatMap((step) => step.badgeIds)
		),
		completionsFor(
			accountId,
			steps.flatMap(({ innerId }) => innerId ?? [])
		),
		ticksFor(accountId, [...paths.keys()])
	]);
	const badgeIds = new Set(held);
	const playlistIds = new Set(completed.map(({ playlistId }) => playlistId));
	return new Map(
		[...paths.keys()].map((id) => [id, { badgeIds, playlistIds, urls: ticks.get(id) ?? new Set<string>() }])
	);
}
