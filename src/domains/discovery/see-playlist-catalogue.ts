import { type PlaylistLine, seePlaylistLines } from '#domains/playlists/see-lines.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { quoted } from './marks.ts';
import { listedPlaylists, type PlaylistCursor, type PlaylistWish } from './playlist-catalogue.sql.server.ts';
import { askedWords } from './words.sql.server.ts';

export type PlaylistCatalogue = {
	items: PlaylistLine[];
	/** Where the list goes on; undefined = this is its end. */
	next: string | undefined;
	/** Nothing has these words: these titles are much like them. */
	isAlike: boolean;
};

const pageSize = 24;
type Asking = {
	/** `next` of the page before; nonsense starts anew. */
	after?: string;
	limit?: number;
	/** The visitor's: their words are stemmed by it first. */
	language?: string;
};

/** Public playlists: the best for the words first, else the newest. */
export async function seePlaylistCatalogue(
	wish: Partial<PlaylistWish>,
	{ after = '', limit = pageSize, language = 'en' }: Asking = {}
): Promise<PlaylistCatalogue> {
	const { city = '', organisation = '' } = wish;
	if (organisation !== '' && !isId(organisation)) return { items: [], next: undefined, isAlike: false };
	const q = (wish.q ?? '').replace(/\0/g, '').trim().slice(0, 100);
	const query = await queryOf(q, language);
	const page = { after: readCursor(after), limit: limit + 1 };
	const asked = { query, like: '', city, organisation };
	const found = query || q === '' ? await listedPlaylists(db(), asked, page) : [];
	const isAlike = found.length === 0 && q !== '' && !page.after;
	const rows = isAlike ? await listedPlaylists(db(), { ...asked, like: q }, page) : found;
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	const items = await seePlaylistLines(
		visitor,
		shown.map(({ id }) => id)
	);
	const next = rows.length > limit && last && !isAlike ? writeCursor(last) : undefined;
	return { items, next, isAlike: isAlike && items.length > 0 };
}

/** Every word in any of its forms; the last one may be half of one. Words that say nothing fall away beside others. */
async function queryOf(q: string, language: string): Promise<string> {
	const words = await askedWords(db(), q, language);
	const telling = words.some(({ isStop }) => !isStop) ? words.filter(({ isStop }) => !isStop) : words;
	return telling
		.map(({ word, stems }, at) => {
			const forms = [...new Set([word, ...stems])].map(quoted);
			const longer = at === telling.length - 1 && word.length > 1 ? [`${quoted(word)}:*`] : [];
			return `(${[...forms, ...longer].join(' | ')})`;
		})
		.join(' & ');
}

const writeCursor = ({ score, publishedAt, id }: { score: number; publishedAt: Date; id: string }): string =>
	`${score}_${publishedAt.toISOString()}_${id}`;

function readCursor(text: string): PlaylistCursor | undefined {
	const [number = '', time = '', id = ''] = text.slice(0, 200).split('_');
	const [score, at] = [Number(number), new Date(time)];
	// Years that PostgreSQL knows, too.
	const isSound = at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 10_000;
	const isScore = number !== '' && score >= 0 && score < 1e6;
	return isId(id) && isSound && isScore ? { score, at, id } : undefined;
}
