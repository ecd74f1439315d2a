import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

/** What the visitor looks for; empty = anything. These are the names in the address, too. */
export type PlaylistWish = { q: string; city: string; organisation: string };
/** Where a page of the list ended: among the best, or by time. */
export type PlaylistCursor = { score: number; at: Date; id: string };
export type ListedPlaylist = { id: string; score: number; publishedAt: Date };

/** What is ranked at most: the newest of what was found. */
const mostRanked = 1000;

type Asked = Omit<PlaylistWish, 'q'> & {
	/** A `tsquery`; empty = no words. */
	query: string;
	/** Instead of the words: titles much like these. */
	like: string;
};

/**
 * Public playlists from one place of the list on: with words the best first, else the newest. Who may see them is asked
 * where the truth is.
 */
export async function listedPlaylists(
	db: Db,
	{ query, like, city, organisation }: Asked,
	{ after, limit }: { after: PlaylistCursor | undefined; limit: number }
): Promise<ListedPlaylist[]> {
	const source = like
		? sql`playlists_alike(${like}) k join listed_playlists l on l.playlist_id = k.playlist_id`
		: sql`listed_playlists l`;
	const score = like
		? sql`k.likeness`
		: query
			? sql`ts_rank('{0.1, 0.3, 0.5, 1}', l.text, ${query}::tsquery, 4)`
			: sql`0`;
	const beyond = after
		? sql`where (score, published_at, id) < (${after.score}::real, ${after.at}::timestamptz, ${after.id}::uuid)`
		: sql``;
	const { rows } = await sql<ListedPlaylist>`
		select id, score, published_at from (
			select p.id, ${score}::real as score, l.published_at
			from ${source}
			join playlists p on p.id = l.playlist_id and p.state = 'published' and p.visibility = 'public'
			left join organisations o on o.id = p.organisation_id
			where (o.id is null or o.closed_at is null)
				${query && !like ? sql`and l.text @@ ${query}::tsquery` : sql``}
				${city ? sql`and o.city_id = (select id from cities where slug = ${city})` : sql``}
				${organisation ? sql`and p.organisation_id = ${organisation}::uuid` : sql``}
			${query || like ? sql`order by l.published_at desc, p.id desc limit ${sql.lit(mostRanked)}` : sql``}
		) found ${beyond}
		order by score desc, published_at desc, id desc limit ${sql.lit(limit)}`.execute(db);
	return rows;
}

const everyone = sql`true`;

/** Lists these playlists as they are now; those that are not public are left out. No ids: all of them. */
export async function listPlaylists(trx: Trx, ids?: readonly string[]): Promise<void> {
	const these = (column: string) => (ids ? sql`${sql.ref(column)} = any(${ids}::uuid[])` : everyone);
	await sql`delete from listed_playlists where ${these('playlist_id')}`.execute(trx);
	await sql`
		insert into listed_playlists (playlist_id, published_at, plain, text)
		select p.id, date_trunc('milliseconds', p.published_at), unaccent(lower(p.title)),
			setweight(to_tsvector(words_of_language(p.language), p.title), 'A')
			|| setweight(to_tsvector('cairn_simple', p.title), 'A')
			|| setweight(to_tsvector(words_of_language(p.language), p.summary), 'B')
			|| setweight(to_tsvector('cairn_simple', concat_ws(' ', o.name, c.name)), 'C')
			|| setweight(to_tsvector(words_of_language(p.language), coalesce(s.titles, '')), 'D')
			|| setweight(to_tsvector('cairn_simple', concat_ws(' ', p.summary, s.titles)), 'D')
			|| coalesce(w.text, '')
		from playlists p
		left join organisations o on o.id = p.organisation_id
		left join cities c on c.id = o.city_id
		left join lateral (
			select left(string_agg(coalesce(t.title, i.title, x.title), ' '), 4000) as titles from playlist_steps x
			left join activities a on a.id = x.activity_id and a.state = 'published'
			left join activity_texts t on t.activity_id = a.id and t.language = a.language
			left join playlists i on i.id = x.inner_id and i.state = 'published' and i.visibility = 'public'
			where x.playlist_id = p.id) s on true
		left join lateral (
			select joined_text(
				setweight(to_tsvector(words_of_language(t.language), coalesce(t.texts->'title'->>'text', '')), 'A')
				|| setweight(to_tsvector(words_of_language(t.language), coalesce(t.texts->'summary'->>'text', '')), 'B')
			) as text
			from translations t where t.thing_id = p.id and t.about = 'playlist') w on true
		where p.state = 'published' and p.visibility = 'public' and p.published_at is not null and ${these('p.id')}
	`.execute(trx);
}

export async function playlistIdsOf(db: Db, organisationId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select id from playlists
		where organisation_id = ${organisationId}::uuid and state = 'published'`.execute(db);
	return rows.map(({ id }) => id);
}
