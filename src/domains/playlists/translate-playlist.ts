import type { Translatable } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { mayEditPlaylist } from './may.ts';
import { openPlaylist } from './open-playlist.ts';
import { sourceOfPlaylist } from './playlist-texts.ts';

/** A playlist as it is translated: as published, by those who write it. */
export async function playlistToTranslate(actor: Actor, playlistId: string): Promise<Translatable> {
	const { playlist, steps } = await openPlaylist(actor, playlistId);
	const mayTranslate = mayEditPlaylist(actor, playlist);
	return { ...sourceOfPlaylist(playlist, steps), name: playlist.title, mayTranslate };
}
