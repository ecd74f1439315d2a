import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

export const sitemapRooms = [
	'cities',
	'organisations',
	'activities',
	'playlists',
	'badges',
	'frameworks',
	'skills'
] as const;
export type SitemapRoom = (typeof sitemapRooms)[number];

/** What of a room has a public page. */
const publicPages = {
	cities: sql`cities where true`,
	organisations: sql`organisations where closed_at is null and verified_at is not null`,
	activities: sql`activities where state = 'published'`,
	// A learner's own is found by who is shown it, not by search engines.
	playlists: sql`playlists where state = 'published' and visibility = 'public' and organisation_id is not null`,
	badges: sql`badges where current_version > 0 and retired_at is null`,
	frameworks: sql`frameworks where true`,
	// The others are thousands of pages on which nothing can be learned.
	skills: sql`skills where retired_at is null and (
		exists (select from activity_alignments x where x.skill_id = skills.id)
		or exists (select from badge_alignments x where x.skill_id = skills.id))`
} as const;

/** Ids of public pages, from one on, in order. */
export async function pageIds(db: Db, room: SitemapRoom, from: string, limit: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select id from ${publicPages[room]} and id >= ${from}::uuid
		order by id limit ${limit}`.execute(db);
	return rows.map(({ id }) => id);
}

/** The first id of each part of so many. */
export async function partsOf(db: Db, room: SitemapRoom, size: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from (select id, row_number() over (order by id) as place from ${publicPages[room]}) ids
		where (place - 1) % ${size} = 0 order by id`.execute(db);
	return rows.map(({ id }) => id);
}
