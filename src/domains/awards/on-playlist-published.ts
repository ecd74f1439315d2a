import { walkersTo } from '#domains/playlists/see-paths.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { finishPlaylist } from './finish-playlist.ts';

const atOnce = 200;

/** A step fewer may be the last one missing: everybody on the path is looked at again. */
export const awardsOnPlaylistPublished: Listener<'playlist-published'> = {
	name: 'awards',
	async hear({ playlistId }) {
		for (let after: string | undefined; ;) {
			const walkers = await walkersTo(playlistId, after, atOnce);
			for (const accountId of walkers) await finishPlaylist(system, { playlistId, accountId });
			if (walkers.length < atOnce) return;
			after = walkers.at(-1);
		}
	}
};
