import { completionsFor } from '#domains/playlists/complete-playlist.ts';
import { counted, isDone } from '#domains/playlists/progress.ts';
import { pathsOf } from '#domains/playlists/see-paths.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { reachedBy } from './reached.ts';

export type Progress = {
	playlistId: string;
	/** Of every step, in the order of the path. */
	done: boolean[];
	/** How many of the steps that count are done. */
	reached: number;
	of: number;
	completedAt: Date | null;
	/** The badge at the end, once it was awarded. */
	awardId: string | null;
};

/** How far the person has come on each of these playlists; nothing for visitors. */
export async function seeProgress(
	actor: Actor,
	playlistIds: readonly string[]
): Promise<ReadonlyMap<string, Progress>> {
	const accountId = accountOf(actor);
	if (!accountId || playlistIds.length === 0) return new Map();
	const paths = await pathsOf(playlistIds);
	const [reached, completions] = await Promise.all([
		reachedBy(accountId, paths),
		completionsFor(accountId, playlistIds)
	]);
	const completed = new Map(completions.map((completion) => [completion.playlistId, completion]));
	return new Map(
		[...paths].map(([playlistId, steps]) => {
			const behind = reached.get(playlistId);
			const isBehind = (step: (typeof steps)[number]) => behind !== undefined && isDone(step, behind);
			const progress = {
				playlistId,
				done: steps.map(isBehind),
				reached: counted(steps).filter(isBehind).length,
				of: counted(steps).length,
				completedAt: completed.get(playlistId)?.completedAt ?? null,
				awardId: completed.get(playlistId)?.awardId ?? null
			};
			return [playlistId, progress];
		})
	);
}
