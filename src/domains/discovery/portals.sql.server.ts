import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#server/db.ts';

export const cityRooms = ['activities', 'playlists', 'badges', 'organisations'] as const;
export type CityRoom = (typeof cityRooms)[number];

const inCity = (cityId: string) => sql`select id from organisations where city_id = ${cityId}::uuid`;

const belongs: Record<CityRoom, (cityId: string) => RawBuilder<unknown>> = {
	activities: (cityId) => sql`activities t where t.city_id = ${cityId}::uuid
		or exists (select from activity_cities c where c.activity_id = t.id and c.city_id = ${cityId}::uuid)`,
	playlists: (cityId) => sql`playlists t where t.organisation_id in (${inCity(cityId)})`,
	badges: (cityId) => sql`badges t where t.organisation_id in (${inCity(cityId)})`,
	organisations: (cityId) => sql`organisations t where t.city_id = ${cityId}::uuid`
};

/** Whether a thing belongs to a city: its organisation's, and for an activity each city that it is listed in. */
export async function belongsTo(db: Db, room: CityRoom, id: string, cityId: string): Promise<boolean> {
	const { rows } =
		await sql`select 1 from (select t.id from ${belongs[room](cityId)}) t where t.id = ${id}::uuid`.execute(
			db
		);
	return rows.length > 0;
}

/** Beyond this only "over" is true: counting on would cost more than anybody learns. */
const mostCounted = 10_000;
const upTo = (rows: RawBuilder<unknown>) =>
	sql<number>`(select count(*)::int from (${rows} limit ${mostCounted + 1}) x)`;

export type CityCounts = { organisations: number; playlists: number; badges: number; awards: number };

export async function cityCounts(db: Db, cityId: string): Promise<CityCounts> {
	const { rows } = await sql<CityCounts>`select
		${upTo(sql`select 1 from organisations where city_id = ${cityId}::uuid and verified_at is not null and closed_at is null`)}
			as organisations,
		${upTo(sql`select 1 from playlists where state = 'published' and visibility = 'public'
			and organisation_id in (${inCity(cityId)})`)} as playlists,
		${upTo(sql`select 1 from badges where current_version > 0 and retired_at is null
			and organisation_id in (${inCity(cityId)})`)} as badges,
		${upTo(sql`select 1 from awards where revoked_at is null and organisation_id in (${inCity(cityId)})`)} as awards
	`.execute(db);
	return rows[0] ?? { organisations: 0, playlists: 0, badges: 0, awards: 0 };
}

/** How many public activities each city has in the list now, for the page of all cities. */
export async function activitiesPerCity(db: Db): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{
		id: string;
		count: number;
	}>`select substr(word, 4) as id, count from listed_words
		where word like '@c.%' and count > 0`.execute(db);
	return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The same of districts. */
export async function activitiesPerDistrict(
	db: Db,
	districtIds: readonly string[]
): Promise<ReadonlyMap<string, number>> {
	const words = districtIds.map((id) => `@d.${id}`);
	const { rows } = await sql<{
		id: string;
		count: number;
	}>`select substr(word, 4) as id, count from listed_words
		where word = any(${words}::text[]) and count > 0`.execute(db);
	return new Map(rows.map(({ id, count }) => [id, count]));
}
