import type { Listener } from '#server/jobs.ts';
import { listPlaylists } from './list-playlists.ts';

export const discoveryOnPlaylistUnpublished: Listener<'playlist-unpublished'> = {
	name: 'discovery',
	hear: ({ playlistId }) => listPlaylists([playlistId])
};
