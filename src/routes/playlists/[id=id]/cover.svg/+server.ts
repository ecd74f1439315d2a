import { openPlaylist } from '#domains/playlists/open-playlist.ts';
import { playlistCover, scopeOf } from '../../playlist-cover.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, locals }) => {
	const open = await openPlaylist(locals.actor, params.id);
	return new Response(playlistCover(open), {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': `${scopeOf(open)}, max-age=3600` }
	});
};
