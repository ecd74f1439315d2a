import { seeGivenBadges } from '#domains/badges/see-badge.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import type { Actor } from '#server/actor.ts';
import type { Language } from '#ui/language.ts';
import { activityCards } from '../../../activity-cards.ts';
import { endorsementsOn } from '../../../endorsements-on.ts';
import { playlistCards } from '../../../playlist-cards.ts';
import { wallBadge } from '../../../wall-badge.ts';
import { systemsOf } from './systems-of.ts';

/** What stands around an organisation: who vouches for it, and what it offers. */
export async function aroundOrganisation(actor: Actor, id: string, lang: Language) {
	const [{ items }, playlists, badges, vouched, systems] = await Promise.all([
		seeCatalogue({ organisation: id }, { limit: 6, withCounts: false }),
		seePlaylistCatalogue({ organisation: id }, { limit: 6 }),
		seeGivenBadges(id),
		endorsementsOn(actor, { about: 'organisation', id, organisationId: id }, lang),
		systemsOf(actor, id, lang)
	]);
	return {
		cards: activityCards(items, lang),
		playlists: playlistCards(playlists.items, lang),
		badges: badges.map(wallBadge),
		...vouched,
		...systems
	};
}
