import { seeProgress } from '#domains/awards/see-progress.ts';
import { seeMyPlaylists } from '#domains/playlists/see-lines.ts';
import type { Actor } from '#server/actor.ts';
import { playlistCards } from '../../playlist-cards.ts';

/** What somebody follows, with how far they have come, and what they made for themself. */
export async function shownPlaylists(actor: Actor, lang: string) {
	const { own, followed } = await seeMyPlaylists(actor);
	const progress = await seeProgress(
		actor,
		followed.map(({ id }) => id)
	);
	const walked = [...progress.values()].map(({ playlistId, reached, of }) => [playlistId, { reached, of }]);
	return {
		own: playlistCards(own, lang),
		followed: playlistCards(followed, lang),
		progress: Object.fromEntries(walked) as Record<string, { reached: number; of: number }>
	};
}
