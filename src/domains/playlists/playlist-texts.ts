import { itemField, type Source, type Spoken, withoutGaps } from '#domains/translations/translation.ts';
import type { Playlist, Step } from './playlist.ts';

/** What can be said of a playlist in another language; its activities bring their own words. */
export const sourceOfPlaylist = (playlist: Playlist, steps: readonly Step[]): Source => ({
	about: 'playlist',
	id: playlist.id,
	language: playlist.language,
	texts: withoutGaps([
		{ field: 'title', kind: 'line', text: playlist.title },
		{ field: 'summary', kind: 'text', text: playlist.summary },
		...steps.flatMap(({ title, note }) => [
			{ field: itemField('step', title), kind: 'line' as const, text: title },
			{ field: itemField('stepNote', note), kind: 'text' as const, text: note }
		])
	])
});

type InSteps<S extends Step> = { playlist: Playlist; steps: S[] };

/** The same playlist in the words of a reader's language, as far as they are there. */
export function playlistIn<S extends Step, Seen extends InSteps<S>>(seen: Seen, { text }: Spoken): Seen {
	const { title, summary } = seen.playlist;
	return {
		...seen,
		playlist: { ...seen.playlist, title: text('title', title), summary: text('summary', summary) },
		steps: seen.steps.map((step) => ({
			...step,
			title: text(itemField('step', step.title), step.title),
			note: text(itemField('stepNote', step.note), step.note)
		}))
	};
}
