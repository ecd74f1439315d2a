import { type RawBuilder, sql } from 'kysely';
import { type Area, boxesOf, unrolled } from './area.ts';
import type { Look } from './marks.ts';

/** A wish that was looked up: every part of it is bounded. */
export type Search = {
	looks: Look[];
	/** Facets of which each asks for one: instead of looking, the list is walked along. */
	walk: string[][] | undefined;
	/** Now, for what is over; the moment that the list was opened, for what comes next. */
	now: Date;
	asOf: Date;
	days: { from: number; to: number } | undefined;
	/** In one area of each of these. */
	areas: Area[][];
	age: number | undefined;
	open: boolean;
	/** Whose texts are ranked: a `tsquery`, or none. */
	rank: string;
	near: { lng: number; lat: number } | undefined;
	/** Nothing but the distance counts; at the same place, what is sooner. */
	nearest?: boolean;
	/** This one is left out: what is similar to itself. */
	except: string | undefined;
};
export type Place = { key: string; id: string; score: number };

/**
 * The first matches in order of time, up to a limit. The list is walked, or the looks are gone through one after the other,
 * no further than the limit asks: the cost is bounded by what is shown, not by what there is.
 */
export const found = (search: Search, what: Wanted, limit: number, after?: Place): RawBuilder<unknown> =>
	search.walk ? walked(search, search.walk, what, limit, after) : looked(search, what, limit, after);

/** A thousand rows are held and sorted: only what is asked of them is taken along. */
const wanted = {
	places: sql``,
	counts: sql`, l.facets, l.sign_up_until`,
	marks: sql`, l.lng, l.lat, l.morton`
} as const;
type Wanted = keyof typeof wanted;

const columns = (search: Search, what: Wanted): RawBuilder<unknown> =>
	sql`l.activity_id as id, k.key, ${scoreOf(search)} as score ${wanted[what]}`;

const walked = (
	search: Search,
	facets: string[][],
	what: Wanted,
	limit: number,
	after?: Place
): RawBuilder<unknown> => sql`
	select ${columns(search, what)}
	from listed_activities l cross join lateral (select l.next_at as key) k
	where l.over_at >= ${search.now}
		${sql.join(
			facets.map((any) => sql`and l.facets && ${any}::text[]`),
			sql` `
		)}
		${after ? sql`and (l.next_at, l.activity_id) > (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
		${exactly(search)}
	order by l.next_at, l.activity_id limit ${sql.lit(limit)}`;

function looked(search: Search, what: Wanted, limit: number, after?: Place): RawBuilder<unknown> {
	const looks = after ? search.looks.filter(({ to }) => to > new Date(after.key)) : search.looks;
	const queries = sql`${looks.map(({ query }) => query)}::tsquery[]`;
	const times = (of: (look: Look) => Date) =>
		sql`${looks.map((look) => of(look).toISOString())}::timestamptz[]`;
	return sql`
		select f.* from ${search.days ? sql`unnest(${queries}, ${times(({ from }) => from)}, ${times(({ to }) => to)}) look(query, begins, ends)` : sql`unnest(${queries}) look(query)`}
		cross join lateral (
			select ${columns(search, what)}
			from listed_activities l cross join lateral (select ${keyOf(search)} as key ${fence(search)}) k
			where l.marks @@ look.query and l.over_at >= ${search.now}
				${search.days ? sql`and k.key >= look.begins and k.key < look.ends` : sql``}
				${after ? sql`and (k.key, l.activity_id) > (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
				${exactly(search)}
			order by k.key, l.activity_id limit ${sql.lit(limit)}
		) f limit ${sql.lit(limit)}`;
}

// Not the bare column: the planner would walk the whole list along its index for what only few have.
const keyOf = (search: Search): RawBuilder<Date> =>
	search.days ? nextOf(search) : sql<Date>`l.next_at + interval '0'`;

/** The next time that it takes place; among the days asked for, the first time there that is not past. */
export function nextOf({ asOf, days }: Pick<Search, 'asOf' | 'days'>): RawBuilder<Date> {
	if (!days) return sql<Date>`l.next_at`;
	const [from, to] = [sql.lit(days.from), sql.lit(days.to)];
	return sql<Date>`case cardinality(l.occasions)
		when 0 then null
		when 1 then case when l.days[1] between ${from} and ${to} then l.next_at end
		else (select coalesce(min(o) filter (where o >= ${asOf}), max(o))
			from unnest(l.occasions, l.days) x(o, d) where d between ${from} and ${to}) end`;
}

/** What is reckoned from a list is reckoned once for a row. */
const fence = ({ days }: Search): RawBuilder<unknown> => (days ? sql`offset 0` : sql``);

function exactly({ open, age, areas, now, except }: Search): RawBuilder<unknown> {
	const parts = [
		...(open ? [sql`l.sign_up_until >= ${now}`] : []),
		...(age === undefined ? [] : [ofAge(age)]),
		...areas.map((any) => sql`(${sql.join(any.map(inArea), sql` or `)})`),
		...(except ? [sql`l.activity_id <> ${except}::uuid`] : [])
	];
	return parts.length === 0 ? sql`` : sql`and ${sql.join(parts, sql` and `)}`;
}

export const ofAge = (age: number): RawBuilder<unknown> =>
	sql`coalesce(l.min_age, 0) <= ${age}::int and coalesce(l.max_age, 200) >= ${age}::int`;

function inArea(area: Area): RawBuilder<unknown> {
	const boxes = boxesOf(area).map(
		(box) =>
			sql`(l.lng between ${box.west}::float8 and ${box.east}::float8 and l.lat between ${box.south}::float8 and ${box.north}::float8)`
	);
	const inBoxes = sql`(${sql.join(boxes, sql` or `)})`;
	if (area.shape === 'box') return inBoxes;
	if (area.shape === 'circle') return sql`(${inBoxes} and ${kmTo(area.centre)} <= ${area.km}::float8)`;
	const points = unrolled(area.points);
	const outline = `(${points.map(({ lng, lat }) => `(${lng},${lat})`).join(',')})`;
	const turns = [0, 360, -360].map(
		(turn) => sql`${outline}::polygon @> point(l.lng + ${sql.lit(turn)}, l.lat)`
	);
	return sql`(${inBoxes} and (${sql.join(turns, sql` or `)}))`;
}

/** Great-circle distance (haversine). */
const kmTo = ({ lng, lat }: { lng: number; lat: number }): RawBuilder<number> =>
	sql<number>`(12742 * asin(least(1, sqrt(power(sin(radians(l.lat - ${lat}::float8) / 2), 2)
		+ cos(radians(${lat}::float8)) * cos(radians(l.lat)) * power(sin(radians(l.lng - ${lng}::float8) / 2), 2)))))`;

/**
 * From 0 up: what the words say counts most; what is sooner and nearer then wins. In floating point throughout: exact numbers
 * cost several times as much, a thousand times.
 */
function scoreOf({ rank, near, nearest, asOf }: Search): RawBuilder<number> {
	if (rank === '' && !near) return sql<number>`0::float8`;
	const days = sql`date_part('epoch', k.key - ${asOf}::timestamptz) / 86400::float8`;
	const soon = sql`(1::float8 / (1::float8 + least(greatest(${days}, 0::float8), 400::float8) / 30::float8))`;
	const close = near
		? sql`coalesce(1::float8 / (1::float8 + ${kmTo(near)} / 10::float8), 0::float8)`
		: sql`0::float8`;
	if (near && nearest) return sql<number>`(${close} + ${soon} / 1e6::float8)`;
	if (rank === '') return sql<number>`(0.1::float8 * ${soon} + ${close})`;
	const words = sql`ts_rank('{0.1, 0.3, 0.5, 1}', l.text, ${rank}::tsquery, 4)::float8`;
	return sql<number>`(${words} * (0.5::float8 + 0.3::float8 * ${soon} + 0.7::float8 * ${close}))`;
}
