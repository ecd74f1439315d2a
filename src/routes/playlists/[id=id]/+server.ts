import { redirect } from '@sveltejs/kit';
import { openPlaylist } from '#domains/playlists/open-playlist.ts';
import { openJson, wantsJson } from '../../wants-json.ts';
import { describedPlaylist } from '../described-playlist.ts';
import type { RequestHandler } from './$types.js';

/** A playlist's own address: schema.org for machines, its page for people who may see it. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (wantsJson(request)) {
		return openJson(await describedPlaylist(params.id, locals.language), 60, 'application/ld+json');
	}
	await openPlaylist(locals.actor, params.id);
	redirect(303, `/${locals.language}/playlists/${params.id}`);
};
