import { redirect } from '@sveltejs/kit';
import { seePlaylistMakers } from '#domains/playlists/see-playlist-makers.ts';
import { startPlaylist } from '#domains/playlists/start-playlist.ts';
import { answer, typedIn } from '../../../answer.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	signInFirst(locals.actor, url, locals.language);
	return {
		organisations: await seePlaylistMakers(locals.actor),
		chosen: url.searchParams.get('organisation') ?? 'me'
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const typed = { ...typedIn(form), language: locals.language };
		const id = await answer(form, () => startPlaylist(locals.actor, typed));
		if (typeof id !== 'string') return id;
		redirect(303, `/${locals.language}/playlists/${id}/edit`);
	}
};
