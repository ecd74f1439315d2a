import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import type { Playlist } from '#domains/playlists/playlist.ts';
import { m } from '#messages';
import { brief } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

export type FoundStep = {
	kind: 'activity' | 'playlist';
	id: string;
	title: string;
	lang: string;
	about: string;
};

/** What may become a step: what the words find, and before anybody has searched, what the organisation has coming up. */
export async function findSteps(playlist: Playlist, find: string, lang: Language): Promise<FoundStep[]> {
	const organisation = find === '' ? (playlist.organisationId ?? '') : '';
	if (find === '' && organisation === '') return [];
	const [activities, playlists] = await Promise.all([
		seeCatalogue({ q: find, organisation }, { limit: 12, language: lang, withCounts: false }),
		seePlaylistCatalogue({ q: find, organisation }, { limit: 6 })
	]);
	return [
		...activities.items.map(({ id, title, language, nextAt, timeZone, organisationName }) => ({
			kind: 'activity' as const,
			id,
			title,
			lang: language,
			about: [nextAt ? brief(nextAt, lang, timeZone) : m.activity_any_time(), organisationName].join(' · ')
		})),
		...playlists.items
			.filter(({ id }) => id !== playlist.id)
			.map(({ id, title, language, steps, makerName }) => ({
				kind: 'playlist' as const,
				id,
				title,
				lang: language,
				about: [m.playlist_steps_count({ count: steps }), makerName ?? m.playlist_by_learner()].join(' · ')
			}))
	];
}
