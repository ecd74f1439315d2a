import { jsonLdOf } from '#domains/playlists/json-ld.ts';
import { seePlaylist } from '#domains/playlists/see-playlist.ts';
import { visitor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import type { Language } from '#ui/language.ts';

/** The document of a playlist, as far as everybody may see it. */
export async function describedPlaylist(id: string, lang: Language): Promise<string> {
	const { origin } = config();
	const page = `${origin}/${lang}/playlists/${id}`;
	const picture = `${origin}/playlists/${id}/picture.png`;
	return JSON.stringify(jsonLdOf(await seePlaylist(visitor, id), { origin, page, picture }), null, '\t');
}
