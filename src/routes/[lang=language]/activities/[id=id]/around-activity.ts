import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { seeSimilar } from '#domains/discovery/see-similar.ts';
import { seePlaylistsWith } from '#domains/playlists/see-lines.ts';
import type { Actor } from '#server/actor.ts';
import type { Language } from '#ui/language.ts';
import { endorsementsOn } from '../../../endorsements-on.ts';
import { playlistCards } from '../../../playlist-cards.ts';
import { shownItem } from '../shown-item.ts';

/** What stands around an activity: who vouches for it, the playlists that hold it, and others like it. */
export async function aroundActivity(actor: Actor, { activity, organisation }: SeenActivity, lang: Language) {
	const { id } = activity;
	const [vouched, playlists, similar] = await Promise.all([
		endorsementsOn(actor, { about: 'activity', id, organisationId: organisation.id }, lang),
		seePlaylistsWith(actor, id),
		seeSimilar(id)
	]);
	return {
		...vouched,
		playlists: playlistCards(playlists, lang),
		similar: similar.map((item) => shownItem(item, lang))
	};
}
