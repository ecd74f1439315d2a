import type { Listener } from '#server/jobs.ts';
import { listPlaylists } from './list-playlists.ts';

export const discoveryOnPlaylistPublished: Listener<'playlist-published'> = {
	name: 'discovery',
	hear: ({ playlistId }) => listPlaylists([playlistId])
};
