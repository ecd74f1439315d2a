import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import { never } from './moment.ts';

/** One listing at a time: counts of the same cells and words are changed by all of them. */
export const holdListing = (trx: Trx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('discovery-listing', 0))`.execute(trx);

export const unlist = (trx: Trx, ids: readonly string[]) =>
	sql`delete from listed_activities where activity_id = any(${ids}::uuid[])`.execute(trx);

/** Writes the rows of those that the public may find now. They must not be listed already. */
export const list = (trx: Trx, ids: readonly string[], at: Date) =>
	sql`with recursive zones as materialized (
			select zone, known_zone(zone) as known from (select distinct time_zone as zone from activities
				where id = any(${ids}::uuid[])) z
		), asked as materialized (${asked(ids, at)}), meetings as materialized (${meetings(ids)}),
		written as materialized (${written(ids)}), above (activity_id, id, parent_id, depth) as (${above(ids)}),
		skilled as materialized (${skilled}), named as materialized (${named(ids)})
		insert into listed_activities (activity_id, organisation_id, cities, title, kind, mode, cost, languages, min_age,
			max_age, is_accessible, district_id, occasions, days, next_at, over_at, sign_up_until, lng, lat, morton, step, skills, facets,
			words, text, marks)
		select a.id, a.organisation_id, a.cities, coalesce(t.title, ''), a.kind, a.mode, a.cost, a.languages,
			a.min_age, a.max_age, coalesce(t.is_accessible, false), a.districts[1], m.occasions, m.days, n.next_at, a.over_at, a.sign_up_until,
			a.lng, a.lat, p.morton, u.step, coalesce(g.skills, '{}'), f.facets, w.shown,
			coalesce(t.text, '') || coalesce(h.text, '') || setweight(to_tsvector('cairn_simple', a.around), 'C')
				|| array_to_tsvector(w.stems), ${marks}
		from asked a
		left join meetings e on e.activity_id = a.id
		left join written t on t.activity_id = a.id
		left join skilled g on g.activity_id = a.id
		left join named h on h.activity_id = a.id
		cross join lateral (${occasions}) o
		cross join lateral (select o.occasions, array(
			select local_day(at, a.time_zone) from unnest(o.occasions) with ordinality x(at, n) order by n) as days
			offset 0) m
		cross join lateral (select morton_of(a.lng, a.lat) as morton offset 0) p
		cross join lateral (select coalesce(min(at) filter (where at >= ${at}), max(at), ${never}) as next_at
			from unnest(m.occasions) at offset 0) n
		cross join lateral (select case when cardinality(m.occasions) = 0
			then 1000000 + ('x' || left(a.id::text, 4))::bit(16)::integer else utc_week(n.next_at) end as step offset 0) u
		cross join lateral (${facets}) f
		cross join lateral (${wordsSaid}) w
		on conflict (activity_id) do nothing`.execute(trx);

const asked = (ids: readonly string[], at: Date) => sql`
	select a.id, a.organisation_id, array[a.city_id] || array(select x.city_id from activity_cities x
			where x.activity_id = a.id and x.city_id <> a.city_id) as cities,
		array(select x.district_id from activity_districts x join districts d on d.id = x.district_id
			where x.activity_id = a.id order by (d.city_id = a.city_id) desc, x.district_id) as districts,
		 a.kind, a.mode, a.cost, a.min_age, a.max_age,
		z.known as time_zone, a.starts_at, a.ends_at, a.language, c.languages as city_languages,
		coalesce(a.ends_at, a.starts_at, ${never}) as over_at,
		case when cardinality(a.spoken_languages) > 0 then a.spoken_languages else array[a.language] end as languages,
		case when a.sign_up <> 'none' then coalesce(a.sign_up_closes_at, a.ends_at, a.starts_at, ${never}) end
			as sign_up_until,
		case when a.mode <> 'online' then a.lng end as lng, case when a.mode <> 'online' then a.lat end as lat,
		concat_ws(' ', o.name, a.place_name, c.name) as around
	from activities a
	join organisations o on o.id = a.organisation_id and o.closed_at is null
	join cities c on c.id = a.city_id
	join zones z on z.zone = a.time_zone
	where a.id = any(${ids}::uuid[]) and a.state = 'published'
		and coalesce(a.ends_at, a.starts_at, ${never}) >= ${at}`;

// What hangs on the rows is gathered for all of them at once: asked for one row after the other it costs a sixth more.
const meetings = (ids: readonly string[]) => sql`
	select s.activity_id, (array_agg(distinct s.starts_at order by s.starts_at))[:200] as occasions from activity_sessions s
	where s.activity_id = any(${ids}::uuid[]) and not s.is_self_paced and s.starts_at is not null group by s.activity_id`;

/** Its meetings; without such, every day that it lasts, and after two weeks every week. */
const occasions: RawBuilder<unknown> = sql`
	select case when e.occasions is not null then e.occasions
		when a.starts_at is null then '{}'
		when a.ends_at is null or a.ends_at < a.starts_at + interval '6 hours' then array[a.starts_at]
		else array(
			select a.starts_at + make_interval(days => n)
			from (select local_day(coalesce(a.ends_at, a.starts_at) - interval '6 hours', a.time_zone)
				- local_day(a.starts_at, a.time_zone) as days) span
			cross join lateral (select 0 as n union select generate_series(1, least(span.days, 13))
				union select generate_series(20, least(span.days, 400), 7)) x
			order by n) end as occasions offset 0`;

/**
 * Its titles weigh most, by the dictionary of the language and as typed. Its own language is read as far as 2,000 letters,
 * each other one 600, so that no row grows beyond measure with its languages.
 */
const written = (ids: readonly string[]) => sql`
	select x.activity_id, max(x.title) filter (where x.language = a.language) as title,
		bool_or(x.access_note <> '') as is_accessible,
		joined_text(setweight(to_tsvector(words_of_language(x.language), x.title), 'A')
			|| setweight(to_tsvector('cairn_simple', x.title), 'A')) as text,
		joined_text(strip(to_tsvector(said_of_language(x.language), ${textRead}))) as said,
		joined_text(strip(to_tsvector(stems_of_language(x.language), ${textRead}))) as stems
	from activity_wordings x join asked a on a.id = x.activity_id
	where x.activity_id = any(${ids}::uuid[]) group by x.activity_id`;
const textRead = sql`concat_ws(' ', x.title,
	left(concat_ws(' ', x.summary, x.body), case when x.language = a.language then 2000 else 600 end))`;

/** What it is about, with the areas above. */
const above = (ids: readonly string[]) => sql`
	select x.activity_id, s.id, s.parent_id, 0 from activity_alignments x join skills s on s.id = x.skill_id
	where x.activity_id = any(${ids}::uuid[])
	union
	select u.activity_id, s.id, s.parent_id, u.depth + 1 from above u join skills s on s.id = u.parent_id where u.depth < 12`;
const skilled = sql`
	select activity_id, array_agg(distinct id::text order by id::text) as skills from above group by activity_id`;
/** The names that its readers know that by. */
const named = (ids: readonly string[]) => sql`
	select x.activity_id, joined_text(setweight(to_tsvector(words_of_language(y.language), y.name), 'B')) as text,
		joined_text(strip(to_tsvector(said_of_language(y.language), y.name))) as said,
		joined_text(strip(to_tsvector(stems_of_language(y.language), y.name))) as stems
	from activity_alignments x join asked a on a.id = x.activity_id join skill_texts y on y.skill_id = x.skill_id
	where x.activity_id = any(${ids}::uuid[]) and (y.language = a.language or y.language = any(a.city_languages))
	group by x.activity_id`;

const facets: RawBuilder<unknown> = sql`
	select array['@*', '@o.' || a.organisation_id, '@k.' || a.kind, '@m.' || a.mode, '@p.' || a.cost]
		|| array(select '@c.' || city from unnest(a.cities) city)
		|| array(select '@d.' || district from unnest(a.districts) district)
		|| array(select '@l.' || language from unnest(a.languages) language)
		|| array(select '@t.' || skill from unnest(coalesce(g.skills, '{}')) skill)
		|| case when t.is_accessible then array['@a.1'] else '{}' end as facets offset 0`;

/** Stands between the parts of a text that is made of many: what is done to the whole is done faster than to each. */
const between = sql`E'\\x01'`;

/** What it says: as people write it, and its stems. Words that say nothing are left out. */
const wordsSaid: RawBuilder<unknown> = sql`
	select array(select word from unnest(tsvector_to_array(coalesce(t.said, '') || coalesce(h.said, '')
			|| strip(to_tsvector('cairn_said_simple', a.around)))) word where length(word) between 2 and 40) as shown,
		array(select stem from unnest(tsvector_to_array(coalesce(t.stems, '') || coalesce(h.stems, '')
			|| strip(to_tsvector('cairn_stems_simple', a.around)))) stem where length(stem) between 2 and 40) as stems
	offset 0`;

/**
 * PostgreSQL holds no more than a megabyte of marks. Only a long text with many weeks comes near: in its later weeks it is
 * found by its facets, its place and its titles, then by as many of its other words as have room.
 */
const mostMarked = 300_000;

/** A mark is a word, a stem, a facet or a cell, in a week; besides them each day, and the hour of the next time. */
const marks: RawBuilder<unknown> = sql`(
	select array_to_tsvector(string_to_array(string_agg(each.marks, ${between}), ${between}))
	from (
		select concat_ws(${between}, array_to_string(f.facets || array(
				select '@q' || level || '.' || (p.morton >> (62 - 2 * level))
				from unnest(array[4, 6, 8, 10, 12, 14]) level where p.morton is not null)
				|| tsvector_to_array(coalesce(t.text, '')) || w.stems, ${between}),
			nullif(unaccent(array_to_string(w.shown, ${between})), '')) as tokens, k.weeks
		from (select array(select distinct utc_week(at) from unnest(m.occasions) at) as weeks offset 0) k
		offset 0
	) y
	cross join lateral (
		select s.step || '/' || replace(s.tokens, ${between}, ${between} || s.step || '/') as marks
		from (select u.step::text as step, y.tokens union all
			select 'o' || week, left(y.tokens, ${sql.lit(mostMarked)} / cardinality(y.weeks))
			from unnest(y.weeks) week where week <> u.step) s
		union all
		select distinct case when at = n.next_at then 'd' else 'o' end || utc_day(at) from unnest(m.occasions) at
		union all
		select 'h' || utc_hour(n.next_at) where cardinality(m.occasions) > 0
	) each
)`;

/** Those of which the list says what is no longer so, or nothing at all. */
export async function publishedIds(db: Db, after: string, limit: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select id from activities where state = 'published'
		and id > ${after}::uuid order by id limit ${limit}`.execute(db);
	return rows.map(({ id }) => id);
}

/** Where a walk through all that is published stands: what has a date in order of time, then the rest. */
export type Progress = { at: string | undefined; id: string };

/**
 * The same in the order in which they take place. Whoever is listed so stands in the table beside what visitors see with
 * them, so that a page of the catalogue is read from few places of the disk.
 */
export async function publishedInTime(db: Db, after: Progress, limit: number): Promise<Progress[]> {
	const order = after.at
		? sql`starts_at is not null and (starts_at, id) > (${after.at}::timestamptz, ${after.id}::uuid) order by starts_at, id`
		: sql`starts_at is null and id > ${after.id}::uuid order by id`;
	// Not "published" alone: the index of dates is of all that is no draft.
	const { rows } = await sql<{
		id: string;
		at: string | null;
	}>`select id, starts_at::text as at from activities
		where state <> 'draft' and state = 'published' and ${order} limit ${limit}`.execute(db);
	return rows.map(({ id, at }) => ({ id, at: at ?? undefined }));
}

const idsOf = async (db: Db, query: RawBuilder<{ id: string }>): Promise<string[]> =>
	(await query.execute(db)).rows.map(({ id }) => id);

/** Listed, but over by now. */
export const overIds = (db: Db, at: Date, limit: number) =>
	idsOf(
		db,
		sql`select activity_id as id from listed_activities where over_at < ${at} order by over_at limit ${limit}`
	);

/** What took place meanwhile goes on to its next time. */
export const passedIds = (db: Db, at: Date, limit: number) =>
	idsOf(
		db,
		sql`select activity_id as id from listed_activities where next_at < ${at} and over_at >= ${at}
			and cardinality(occasions) > 1 and occasions[cardinality(occasions)] >= ${at} order by next_at limit ${limit}`
	);

/** Listed, but not public any more. */
export const strayIds = (db: Db, limit: number) =>
	idsOf(
		db,
		sql`select l.activity_id as id from listed_activities l
			left join activities a on a.id = l.activity_id left join organisations o on o.id = a.organisation_id
			where a.state is distinct from 'published' or o.closed_at is not null limit ${limit}`
	);

export const idsOfOrganisation = (db: Db, organisationId: string, after: string, limit: number) =>
	idsOf(
		db,
		sql`select id from activities where organisation_id = ${organisationId}::uuid and state = 'published'
			and id > ${after}::uuid order by id limit ${limit}`
	);

export const idsOfCity = (db: Db, cityId: string, after: string, limit: number) =>
	idsOf(
		db,
		sql`select id from activities where state = 'published'
			and (city_id = ${cityId}::uuid or id in (select activity_id from activity_cities where city_id = ${cityId}::uuid))
			and id > ${after}::uuid order by id limit ${limit}`
	);

export async function isNothingListed(db: Db): Promise<boolean> {
	const { rows } = await sql`select 1 from listed_activities limit 1`.execute(db);
	return rows.length === 0;
}

/** As in the migrations. The first takes as long as all others together. */
const indexes: Readonly<Record<string, RawBuilder<unknown>>> = {
	listed_activities_marks: sql`using gin (marks) with (fastupdate = off)`,
	listed_activities_morton: sql`(morton) include (activity_id, organisation_id, kind, mode, cost, is_accessible, min_age,
		max_age, days, next_at, over_at, sign_up_until, lng, lat, step) where morton is not null`,
	listed_activities_soonest: sql`(next_at, activity_id)`,
	listed_activities_over: sql`(over_at)`,
	listed_activities_meeting_again: sql`(next_at) where cardinality(occasions) > 1`,
	listed_activities_organisation: sql`(organisation_id)`
};

/** An empty list is filled faster without its indexes. */
export async function dropIndexes(trx: Trx): Promise<void> {
	for (const name of Object.keys(indexes)) await sql`drop index if exists ${sql.id(name)}`.execute(trx);
}

/** Makes those that are not there: after `dropIndexes`, or after a rebuild that was cut off. */
export async function makeIndexes(trx: Trx): Promise<void> {
	await sql`set local maintenance_work_mem = '768MB'`.execute(trx);
	for (const [name, on] of Object.entries(indexes))
		await sql`create index if not exists ${sql.id(name)} on listed_activities ${on}`.execute(trx);
}

/** What the planner knows of tables that were filled at once. */
export const analyseListing = (db: Db) =>
	sql`analyze listed_activities, listed_words, listed_cells, listed_days, listed_steps`.execute(db);
