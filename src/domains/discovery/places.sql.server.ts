import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

export type Venue = { name: string; cityName: string; lng: number; lat: number };
export type District = {
	name: string;
	cityName: string;
	west: number;
	south: number;
	east: number;
	north: number;
};

/** Of text in `like`, what means something there. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * Venues of published activities whose names begin so. The index is entered once for each name, not for each activity,
 * so a hall with a thousand courses costs what a hall with one does.
 */
export async function venuesBeginning(db: Db, typed: string, most: number): Promise<Venue[]> {
	const like = `${escaped(typed.toLowerCase())}%`;
	const next = (after: ReturnType<typeof sql>) => sql`
		(select lower(a.place_name) as key, a.place_name as name, c.name as city_name, a.lng, a.lat from activities a
		join organisations o on o.id = a.organisation_id and o.closed_at is null
		join cities c on c.id = a.city_id
		where a.state = 'published' and a.place_name <> '' and a.lng is not null
			and lower(a.place_name) like ${like} and ${after}
		order by lower(a.place_name) using ~<~ limit 1)`;
	const { rows } = await sql<Venue>`
		with recursive found as (
			${next(sql`true`)}
			union all
			select n.* from found f cross join lateral ${next(sql`lower(a.place_name) ~>~ f.key`)} n
		)
		select name, city_name, lng::float8, lat::float8 from found limit ${sql.lit(most)}`.execute(db);
	return rows;
}

export async function districtsBeginning(db: Db, typed: string, most: number): Promise<District[]> {
	const like = `${escaped(typed.toLowerCase())}%`;
	const { rows } = await sql<District>`
		select d.name, c.name as city_name, d.west, d.south, d.east, d.north
		from districts d join cities c on c.id = d.city_id
		where lower(d.name) like ${like} order by d.name, c.name limit ${sql.lit(most)}`.execute(db);
	return rows;
}
