import { type PlaylistLine, seePlaylistLines } from '#domains/playlists/see-lines.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { listedPlaylists, type PlaylistCursor, type PlaylistWish } from './playlist-catalogue.sql.server.ts';

export type PlaylistCatalogue = {
	items: PlaylistLine[];
	/** Where the list goes on; undefined = this is its end. */
	next: string | undefined;
};

const pageSize = 24;

/** Public playlists, the newest first. `after` is the `next` of the page before; nonsense starts anew. */
export async function seePlaylistCatalogue(
	wish: Partial<PlaylistWish>,
	after = '',
	limit = pageSize
): Promise<PlaylistCatalogue> {
	const whole = { q: '', city: '', organisation: '', ...wish };
	if (whole.organisation !== '' && !isId(whole.organisation)) return { items: [], next: undefined };
	const q = whole.q.trim().slice(0, 100);
	const rows = await listedPlaylists(db(), { ...whole, q }, { after: readCursor(after), limit: limit + 1 });
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	const items = await seePlaylistLines(
		visitor,
		shown.map(({ id }) => id)
	);
	const at = last?.publishedAt?.toISOString() ?? '';
	return { items, next: rows.length > limit && last ? `${at}_${last.id}` : undefined };
}

function readCursor(text: string): PlaylistCursor | undefined {
	const [time = '', id = ''] = text.split('_');
	const at = new Date(time);
	// Years that PostgreSQL knows, too.
	const isSound = at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 10_000;
	return isId(id) && isSound ? { at, id } : undefined;
}
