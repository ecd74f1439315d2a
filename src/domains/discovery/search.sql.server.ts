import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import { found, type Place, type Search } from './found.sql.server.ts';
import { facetLetters } from './marks.ts';
import { searchInTurn } from './search-in-turn.ts';

export type Facet = { facet: string; value: string; count: number };
export type Found = {
	count: number;
	facets: Facet[];
	places: Place[];
	/** Where the first thousand end. */
	last: Place | null;
};

const exactTime = sql`to_char(key at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const asPlace = sql`json_build_object('key', ${exactTime}, 'id', id, 'score', score)`;

type Window = {
	search: Search;
	/** How many are counted at most: one more than what is told exactly. */
	limit: number;
	size: number;
	sort: 'date' | 'score';
	/** In order of score: the last place of the page before. */
	after: Place | undefined;
	withFacets: boolean;
};

/** One page of the first thousand, how many they are, and what is among them. */
export async function window(
	db: Db,
	{ search, limit, size, sort, after, withFacets }: Window
): Promise<Found> {
	const order = sort === 'date' ? sql`key, id` : sql`score desc, id`;
	const beyond = after
		? sql`where score < ${after.score}::float8 or (score = ${after.score}::float8 and id > ${after.id}::uuid)`
		: sql``;
	const { rows } = await searchInTurn(() =>
		sql<Found & { marks: [string, number][]; open: number }>`
		with found as materialized (${found(search, withFacets ? 'counts' : 'places', limit)})
		select (select count(*) from found) as count,
			${withFacets ? markCounts : sql`'[]'::json`} as marks,
			${withFacets ? sql`(select count(*) from found where sign_up_until >= ${search.now})` : sql`0`} as open,
			(select coalesce(json_agg(${asPlace} order by ${order}), '[]') from (
				select * from found ${beyond} order by ${order} limit ${size}) page) as places,
			(select ${asPlace} from (select * from found order by key desc, id desc limit 1) last) as last`.execute(db)
	);
	const [row] = rows;
	if (!row) return { count: 0, facets: [], places: [], last: null };
	const { marks, open, ...rest } = row;
	return { ...rest, facets: [...facetsOf(marks), { facet: 'open', value: '1', count: open }] };
}

/** The first two of them are no facets: everything has the one, and organisations are too many to count. */
const markCounts = sql`(select coalesce(json_agg(json_build_array(mark, count)), '[]') from (
	select mark, count(*) as count from (select unnest(facets[3:]) as mark from found) each group by mark) counted)`;

/** Of what there are too many to tell, these are told. */
const mostTold: Record<string, number> = { skill: 60, district: 60 };

function facetsOf(marks: [string, number][]): Facet[] {
	const facets = marks.flatMap(([mark, count]) => {
		const facet = facetLetters[mark.charAt(1)];
		return facet ? [{ facet, value: mark.slice(3), count }] : [];
	});
	const many = Object.entries(mostTold).flatMap(([name, most]) =>
		facets
			.filter(({ facet }) => facet === name)
			.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
			.slice(0, most)
	);
	return [...facets.filter(({ facet }) => !(facet in mostTold)), ...many];
}

/** A later page in order of time. */
export async function furtherPlaces(db: Db, search: Search, after: Place, size: number): Promise<Place[]> {
	const { rows } = await sql<{ place: Place }>`
		select ${asPlace} as place from (${found(search, 'places', size, after)}) f order by key, id`.execute(db);
	return rows.map(({ place }) => place);
}

export type ListedRow = {
	id: string;
	title: string;
	language: string;
	kind: string;
	cities: string[];
	skills: string[];
};

export async function listedRow(db: Db, id: string): Promise<ListedRow | undefined> {
	const { rows } = await sql<ListedRow>`
		select l.activity_id as id, l.title, a.language, l.kind, l.cities, l.skills
		from listed_activities l join activities a on a.id = l.activity_id where l.activity_id = ${id}::uuid`.execute(
		db
	);
	return rows[0];
}

type Days = { from: number; to: number };
export type DayCount = { day: number; count: number };

export async function daysCounted(db: Db, scope: string, { from, to }: Days): Promise<DayCount[]> {
	const { rows } = await sql<DayCount>`select day, count from listed_days
		where scope = ${scope}::uuid and day between ${from} and ${to} and count > 0`.execute(db);
	return rows;
}

/** On which days the soonest matches take place, and how many matches that are. */
export async function daysOfFound(db: Db, search: Search, { from, to }: Days, limit: number) {
	const { rows } = await sql<{ counts: DayCount[]; found: number }>`
		with found as materialized (${found(search, 'places', limit)})
		select (select count(*)::int from found) as found,
			(select coalesce(json_agg(json_build_object('day', day, 'count', count)), '[]') from (
				select day, count(distinct f.id)::int as count from found f
				join listed_activities l on l.activity_id = f.id cross join unnest(l.days) day
				where day between ${from} and ${to} group by day) d) as counts`.execute(db);
	return rows[0] ?? { counts: [], found: 0 };
}
