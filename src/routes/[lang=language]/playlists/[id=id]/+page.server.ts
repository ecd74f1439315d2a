import { redirect } from '@sveltejs/kit';
import { seeProgress } from '#domains/awards/see-progress.ts';
import { deletePlaylist } from '#domains/playlists/delete-playlist.ts';
import { followPlaylist, unfollowPlaylist } from '#domains/playlists/follow-playlist.ts';
import { playlistIn, sourceOfPlaylist } from '#domains/playlists/playlist-texts.ts';
import { publishPlaylist } from '#domains/playlists/publish-playlist.ts';
import { seePlaylist } from '#domains/playlists/see-playlist.ts';
import { tickStep } from '#domains/playlists/tick-step.ts';
import { unpublishPlaylist } from '#domains/playlists/unpublish-playlist.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import type { Actor } from '#server/actor.ts';
import { answer, typedIn } from '../../../answer.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { shownPlaylist } from './shown-playlist.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const [seen, progress] = await Promise.all([
		seePlaylist(locals.actor, params.id),
		seeProgress(locals.actor, [params.id])
	]);
	// A draft that was never published has no page yet: its people go on writing.
	if (seen.playlist.publishedAt === null && seen.may.edit) {
		redirect(303, `/${locals.language}/playlists/${params.id}/edit`);
	}
	const spoken = await seeSpoken(sourceOfPlaylist(seen.playlist, seen.steps), locals.language);
	const inLanguage = playlistIn(seen, spoken);
	const thing = { about: 'playlist', id: params.id, path: `/playlists/${params.id}` } as const;
	return {
		shown: await shownPlaylist(locals.actor, inLanguage, progress.get(params.id), locals.language, spoken),
		spoken: shownSpoken(spoken, locals.language, { ...thing, mayTranslate: seen.may.edit })
	};
};

/** Does it and comes back to the page, so that reloading repeats nothing. */
const doing =
	(action: (actor: Actor, input: unknown) => Promise<unknown>, next?: string) =>
	async ({ request, params, locals, url }: RequestEvent) => {
		const form = await request.formData();
		const refused = await answer(form, async () => {
			await action(locals.actor, { ...typedIn(form), playlistId: params.id });
		});
		if (refused) return refused;
		redirect(303, next ? `/${locals.language}${next}` : url.pathname);
	};

export const actions: Actions = {
	follow: doing(followPlaylist),
	unfollow: doing(unfollowPlaylist),
	tick: doing(tickStep),
	publish: doing(publishPlaylist),
	unpublish: doing(unpublishPlaylist),
	delete: doing(deletePlaylist, '/playlists')
};
