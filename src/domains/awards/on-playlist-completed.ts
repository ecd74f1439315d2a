import { walkedAround } from '#domains/playlists/see-paths.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { finishPlaylist } from './finish-playlist.ts';

/** A completed playlist is a step of those that hold it. */
export const awardsOnPlaylistCompleted: Listener<'playlist-completed'> = {
	name: 'awards',
	async hear({ playlistId, accountId }) {
		for (const outer of await walkedAround(accountId, playlistId)) {
			await finishPlaylist(system, { playlistId: outer, accountId });
		}
	}
};
