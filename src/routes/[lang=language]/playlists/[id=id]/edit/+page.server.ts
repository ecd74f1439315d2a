import { redirect } from '@sveltejs/kit';
import { changeSteps, formFromTyped, placeOfWish } from '#domains/playlists/playlist-form.ts';
import { keepPlaylistDraft } from '#domains/playlists/keep-playlist-draft.ts';
import { publishPlaylist } from '#domains/playlists/publish-playlist.ts';
import { seePlaylistDraft } from '#domains/playlists/see-playlist-draft.ts';
import { newId } from '#server/id.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { findSteps } from './find-steps.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const find = url.searchParams.get('find') ?? '';
	const draft = await seePlaylistDraft(locals.actor, params.id);
	// The editor names this open page, so that its own saves are no conflict with each other.
	return { draft, find, found: await findSteps(draft.playlist, find, locals.language), editor: newId() };
};

/** What stands in the form, kept as it is; a button that changes rows changes them on the way. */
async function keep({ params, locals }: RequestEvent, typed: Record<string, string>) {
	const form = changeSteps(formFromTyped(typed), typed.wish ?? '');
	const { revision, editor } = typed;
	const asked = { playlistId: params.id, revision, editor, form };
	return { form, ...(await keepPlaylistDraft(locals.actor, asked)) };
}

export const actions: Actions = {
	/** Sent by the page itself while somebody types. */
	autosave: async (event) => {
		const form = await event.request.formData();
		return answer(form, async () => {
			const { revision, savedAt } = await keep(event, typedIn(form));
			return { kept: { revision, savedAt } };
		});
	},
	keep: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const kept = await answer(form, () => keep(event, typed));
		if (!('form' in kept)) return kept;
		const find = typed.find ? `?find=${encodeURIComponent(typed.find)}` : '';
		const place = typed.wish === 'find' ? 'found' : placeOfWish(kept.form, typed.wish ?? '');
		redirect(303, `${event.url.pathname}${find}${place ? `#${place}` : ''}`);
	},
	publish: async (event) => {
		const form = await event.request.formData();
		const refused = await answer(form, async () => {
			await keep(event, typedIn(form));
			await publishPlaylist(event.locals.actor, { playlistId: event.params.id });
		});
		if (refused) return refused;
		redirect(303, `/${event.locals.language}/playlists/${event.params.id}`);
	}
};
