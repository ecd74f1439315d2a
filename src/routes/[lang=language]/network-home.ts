import { activityKinds } from '#domains/activities/activity.ts';
import { seeCitiesInWords } from '#domains/cities/see-city.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeActivitiesPerCity } from '#domains/discovery/see-city-figures.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import { activityCards } from '../activity-cards.ts';
import { cityCards } from '../city-cards.ts';
import { playlistCards } from '../playlist-cards.ts';
import { kindLabel } from './activities/labels.ts';
import type { Language } from '#ui/language.ts';

const mostCities = 6;

/** What the front page of the whole network offers. */
export async function networkHome(language: Language) {
	const [{ items, facets }, playlists, cities, perCity] = await Promise.all([
		seeCatalogue({}, { limit: 6, language }),
		seePlaylistCatalogue({}, { limit: 3 }),
		seeCitiesInWords(language),
		seeActivitiesPerCity()
	]);
	const on = new Set(facets.kind.map(({ value }) => value));
	return {
		cards: activityCards(items, language),
		playlists: playlistCards(playlists.items, language),
		kinds: activityKinds
			.filter((kind) => on.has(kind))
			.map((kind) => ({ href: `/${language}/activities?kind=${kind}`, label: kindLabel(kind) })),
		cities: cityCards(cities.slice(0, mostCities), perCity),
		hasMoreCities: cities.length > mostCities
	};
}

export type NetworkHome = Awaited<ReturnType<typeof networkHome>>;
