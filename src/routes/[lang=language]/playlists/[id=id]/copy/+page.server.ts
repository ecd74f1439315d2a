import { redirect } from '@sveltejs/kit';
import { copyPlaylist } from '#domains/playlists/copy-playlist.ts';
import { openPlaylist } from '#domains/playlists/open-playlist.ts';
import { seePlaylistMakers } from '#domains/playlists/see-playlist-makers.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	signInFirst(locals.actor, url, locals.language);
	const [{ playlist }, organisations] = await Promise.all([
		openPlaylist(locals.actor, params.id),
		seePlaylistMakers(locals.actor)
	]);
	return { id: params.id, title: playlist.title, organisations };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const form = await request.formData();
		const copy = await answer(form, () =>
			copyPlaylist(locals.actor, { ...typedIn(form), playlistId: params.id })
		);
		if (typeof copy !== 'string') return copy;
		redirect(303, `/${locals.language}/playlists/${copy}/edit`);
	}
};
