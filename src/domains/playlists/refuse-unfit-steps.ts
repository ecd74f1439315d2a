import { seeActivitiesByIds } from '#domains/activities/see-activities.ts';
import type { Trx } from '#server/db.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import type { Maker, Playlist, PlaylistContent, Step } from './playlist.ts';
import { outerIdsOf, stepsOf } from './playlists.sql.server.ts';

/**
 * What a path may lead over: activities that are public, and playlists that everybody sees or that belong to the same
 * maker. A playlist in a playlist, once: neither holds what holds others, nor is held itself while it holds any. The
 * database says the same by its keys. All playlists that it speaks of are locked by the caller.
 */
export async function refuseUnfitSteps(
	trx: Trx,
	playlist: Playlist,
	{ steps }: PlaylistContent,
	locked: readonly Playlist[]
): Promise<void> {
	const inner = steps.flatMap(({ innerId }) => innerId ?? []);
	const [activities, held, outer] = await Promise.all([
		seeActivitiesByIds(steps.flatMap(({ activityId }) => activityId ?? [])),
		stepsOf(trx, inner),
		inner.length > 0 ? outerIdsOf(trx, playlist.id) : []
	]);
	const holding = new Set(held.filter(({ kind }) => kind === 'playlist').map(({ playlistId }) => playlistId));
	const open = new Set(activities.map(({ id }) => id));
	const problemOf = ({ activityId, innerId }: Step): string | undefined => {
		if (activityId) return open.has(activityId) ? undefined : 'playlist_problem_gone';
		if (!innerId) return undefined;
		if (innerId === playlist.id) return 'playlist_problem_itself';
		if (!locked.some((each) => each.id === innerId && mayHold(playlist, each)))
			return 'playlist_problem_gone';
		if (outer.length > 0) return 'playlist_problem_held';
		return holding.has(innerId) ? 'playlist_problem_holds' : undefined;
	};
	const fields = steps.flatMap((step, place): FieldProblem[] => {
		const message = problemOf(step);
		return message ? [{ field: `steps.${place}.note`, message }] : [];
	});
	if (fields.length > 0) throw new Refusal('invalid-input', { fields });
}

function mayHold(outer: Maker, inner: Playlist): boolean {
	if (inner.state !== 'published') return false;
	return inner.visibility === 'public' || (outer.accountId !== null && inner.accountId === outer.accountId);
}
