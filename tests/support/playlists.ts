import { keepPlaylistDraft } from '#domains/playlists/keep-playlist-draft.ts';
import { formFrom, type PlaylistForm, type StepRow } from '#domains/playlists/playlist-form.ts';
import { publishPlaylist } from '#domains/playlists/publish-playlist.ts';
import { startPlaylist } from '#domains/playlists/start-playlist.ts';
import type { Actor } from '#server/actor.ts';

type Typed = Partial<StepRow>;

export const over = (activityId: string, given: Typed = {}): Typed => ({
	kind: 'activity',
	target: activityId,
	...given
});
export const through = (playlistId: string): Typed => ({ kind: 'playlist', target: playlistId });
export const link = (url: string, minutes = '', given: Typed = {}): Typed => ({
	kind: 'link',
	url,
	minutes,
	title: 'A page to read',
	...given
});

/** A form of a playlist that can be published; `given` overrides any of its texts. */
export const playlistForm = (steps: Typed[], given: Record<string, string> = {}): PlaylistForm =>
	formFrom({
		title: 'Out of doors',
		summary: 'From the first walk to the summit.',
		language: 'en',
		visibility: 'private',
		...given,
		steps
	});

/** A playlist as its maker has typed it: of the person (`me`) or of an organisation. Gives its id. */
export async function aPlaylistDraft(
	actor: Actor,
	maker: string,
	steps: Typed[],
	given: Record<string, string> = {}
): Promise<string> {
	const playlistId = await startPlaylist(actor, { maker });
	await keepPlaylistDraft(actor, { playlistId, revision: 1, form: playlistForm(steps, given) });
	return playlistId;
}

/** The same, published. */
export async function aPlaylist(...given: Parameters<typeof aPlaylistDraft>): Promise<string> {
	const playlistId = await aPlaylistDraft(...given);
	await publishPlaylist(given[0], { playlistId });
	return playlistId;
}
