import { pathsOf } from '#domains/playlists/see-paths.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { finishPlaylist } from './finish-playlist.ts';

/** Somebody set out, or ticked a step: what they had earned before may be all that was asked. */
export const awardsOnPlaylistWalked: Listener<'playlist-walked'> = {
	name: 'awards',
	async hear({ playlistId, accountId }) {
		const path = (await pathsOf([playlistId])).get(playlistId) ?? [];
		const inner = path.flatMap(({ innerId }) => innerId ?? []);
		for (const id of [...inner, playlistId]) await finishPlaylist(system, { playlistId: id, accountId });
	}
};
