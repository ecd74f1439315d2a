import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

/** What the visitor looks for; empty = anything. These are the names in the address, too. */
export type PlaylistWish = { q: string; city: string; organisation: string };
export type PlaylistCursor = { at: Date; id: string };

/** Public playlists, the newest first, from one place of the list on. */
export const listedPlaylists = (
	db: Db,
	{ q, city, organisation }: PlaylistWish,
	{ after, limit }: { after: PlaylistCursor | undefined; limit: number }
) =>
	db
		.selectFrom('playlists as p')
		.leftJoin('organisations as o', 'o.id', 'p.organisationId')
		.leftJoin('cities as c', 'c.id', 'o.cityId')
		.select(['p.id', 'p.publishedAt'])
		.where('p.state', '=', 'published')
		.where('p.visibility', '=', 'public')
		.where('p.publishedAt', 'is not', null)
		.$if(q !== '', (query) =>
			query.where(sql<boolean>`(p.title || ' ' || p.summary) ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`)
		)
		.$if(city !== '', (query) => query.where('c.slug', '=', city))
		.$if(organisation !== '', (query) => query.where('p.organisationId', '=', organisation))
		.$if(after !== undefined, (query) =>
			query.where(sql<boolean>`(p.published_at, p.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid)`)
		)
		.orderBy('p.publishedAt', 'desc')
		.orderBy('p.id', 'desc')
		.limit(limit)
		.execute();
