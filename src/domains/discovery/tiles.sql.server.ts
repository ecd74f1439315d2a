import { type RawBuilder, sql } from 'kysely';
import type { ActivityKind } from '#domains/activities/activity.ts';
import type { Db } from '#server/db.ts';
import { prepared } from '#server/prepared.ts';
import { type Cell, codeBits, mercator } from './cell.ts';
import { found, nextOf, ofAge, type Search } from './found.sql.server.ts';
import { never } from './moment.ts';
import { everywhereScope, levels } from './pyramid.ts';
import { searchInTurn } from './search-in-turn.ts';

/** What stands in one cell: many as a number, few by themselves. */
export type Crowd = { cell: string; count: number; x: number; y: number };
export type Single = {
	id: string;
	title: string;
	kind: ActivityKind;
	next: Date | null;
	x: number;
	y: number;
};
export type CellRange = { from: bigint; to: bigint };

/** Counted cells of a level. `slots` = places in their counts, none = all of them. */
export async function countedCells(
	db: Db,
	{ scope, level, range, slots }: { scope: string; level: number; range: CellRange; slots: number[] }
): Promise<Crowd[]> {
	const sum =
		slots.length === 0
			? sql`count`
			: sql.join(
					slots.map((slot) => sql`counts[${sql.lit(slot)}]`),
					sql` + `
				);
	// Of all of them one text is kept; of choices there would be thousands.
	const { rows } = await sql<Crowd>`${slots.length === 0 ? prepared : sql``}
		select cell::text, (${sum})::int as count, (x_sum / count)::float8 as x, (y_sum / count)::float8 as y
		from listed_cells
		where scope = ${scope}::uuid and level = ${level} and cell >= ${String(range.from)}::bigint
			and cell < ${String(range.to)}::bigint and count > 0 and (${sum}) > 0
		order by cell`.execute(db);
	return rows;
}

const single = sql`f.id, f.title, f.kind, nullif(f.key, ${never}::timestamptz) as next, f.lng, f.lat`;
/** Rows tell degrees: what Web Mercator makes of a thousand of them took the database longer than finding them. */
type Placed<T> = Omit<T, 'x' | 'y'> & { lng: number; lat: number };
const square = 2 ** (codeBits / 2);
function drawnAt<T>({ lng, lat, ...rest }: Placed<T>) {
	const { x, y } = mercator(lng, lat);
	return { ...rest, x: x * square, y: y * square };
}

/** Visibility is asked where the truth is, one by one: they are few. */
const isPublic = (now: Date): RawBuilder<unknown> => sql`
	cross join lateral (select from activities a join organisations o on o.id = a.organisation_id and o.closed_at is null
		where a.id = f.id and a.state = 'published' and coalesce(a.ends_at, a.starts_at, ${never}) >= ${now}
		limit 1) public`;

/** What the rows of a range can be asked one by one. */
export type Narrowed = {
	kinds: string[];
	modes: string[];
	cityIds: string[];
	costs?: string[];
	organisation?: string;
	accessible?: boolean;
	/** On one of these days. */
	days?: Search['days'];
} & Partial<Pick<Search, 'age' | 'open'>>;

type Days = NonNullable<Search['days']>;
const narrow = (by: Narrowed, now: Date): RawBuilder<unknown> =>
	sql.join(
		[
			sql`l.morton is not null`,
			...(by.kinds.length > 0 ? [sql`l.kind = any(${by.kinds}::text[])`] : []),
			...(by.modes.length > 0 ? [sql`l.mode = any(${by.modes}::text[])`] : []),
			...(by.cityIds.length > 0 ? [sql`l.cities && ${by.cityIds}::uuid[]`] : []),
			...(by.costs?.length ? [sql`l.cost = any(${by.costs}::text[])`] : []),
			...(by.organisation ? [sql`l.organisation_id::text = ${by.organisation}`] : []),
			...(by.accessible ? [sql`l.is_accessible`] : []),
			...(by.open ? [sql`l.sign_up_until >= ${now}`] : []),
			...(by.age === undefined ? [] : [ofAge(by.age)]),
			...(by.days ? [onDays(by.days)] : [])
		],
		sql` and `
	);

const onDays = ({ from, to }: Days): RawBuilder<unknown> =>
	sql`case when cardinality(l.days) = 1 then l.days[1] between ${from} and ${to}
		else exists (select from unnest(l.days) d where d between ${from} and ${to}) end`;

const inRange = ({ from, to }: CellRange): RawBuilder<unknown> =>
	sql`l.morton >= ${String(from)}::bigint and l.morton < ${String(to)}::bigint`;

/** Of each range the one that stands in it. */
export async function singlesIn(db: Db, ranges: CellRange[], by: Narrowed, now: Date): Promise<Single[]> {
	const { rows } = await sql<Placed<Single>>`${prepared}
		select ${single} from unnest(${ranges.map(({ from }) => String(from))}::bigint[],
			${ranges.map(({ to }) => String(to))}::bigint[]) range(begins, ends)
		cross join lateral (
			select l.activity_id as id, l.title, l.kind, l.lng, l.lat, l.next_at as key from listed_activities l
			where l.morton >= range.begins and l.morton < range.ends and ${narrow(by, now)} limit 1
		) f ${isPublic(now)}`.execute(db);
	return rows.map((row) => drawnAt<Single>(row));
}

type Live = { level: number; most: number; now: Date };
export type Drawn = { crowds: Crowd[]; singles: Single[]; total: number };

/** How many stand in a cell, whatever they are; of the coarsest levels nothing is known. */
export async function countInCell(db: Db, { level, number }: Cell): Promise<number | undefined> {
	if (!levels.includes(level)) return undefined;
	const { rows } = await sql<{ count: number }>`${prepared}
		select count from listed_cells where scope = ${everywhereScope}::uuid and level = ${level} and cell = ${String(number)}::bigint`.execute(
		db
	);
	return rows[0]?.count ?? 0;
}

/**
 * Everything of a small range, up to a limit. The index of places holds what is asked here, except for cities: the rows
 * themselves, which lie in order of time all over the disk, need not be read.
 */
export const drawRange = (db: Db, range: CellRange, by: Narrowed, live: Live): Promise<Drawn> =>
	draw(
		db,
		sql`select l.activity_id as id, l.lng, l.lat, l.morton from listed_activities l
			where ${inRange(range)} and l.over_at >= ${live.now} and ${narrow(by, live.now)} limit ${sql.lit(live.most)}`,
		nextOf({ asOf: live.now, days: by.days }),
		live
	);

/** The soonest matches of a search in a tile, up to a limit. */
export const drawFound = (db: Db, search: Search, live: Live): Promise<Drawn> =>
	draw(db, found(search, 'marks', live.most), nextOf(search), live);

/** Few are drawn one by one, and only their rows are read; of many, whoever is alone in a cell. */
async function draw(
	db: Db,
	rows: RawBuilder<unknown>,
	next: RawBuilder<Date>,
	{ level, now }: Live
): Promise<Drawn> {
	const few = 40;
	const cell = sql`f.morton >> ${sql.lit(codeBits - 2 * level)}`;
	const { rows: drawn } = await searchInTurn(() =>
		sql<{ crowds: Placed<Crowd>[]; singles: Placed<Single>[]; total: number }>`
		with f as materialized (${rows}),
		cells as (select ${cell} as cell, count(*)::int as count, avg(f.lng) as lng, avg(f.lat) as lat,
			any_value(f.id) as id from f where f.morton is not null group by 1),
		size as (select count(*)::int as total from f)
		select (select total from size) as total,
			(select coalesce(json_agg(json_build_object('cell', c.cell::text, 'count', c.count, 'lng', c.lng, 'lat', c.lat)
				order by c.cell), '[]') from cells c, size where c.count > 1 and size.total > ${sql.lit(few)}) as crowds,
			(select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'kind', s.kind, 'next', s.next,
				'lng', s.lng, 'lat', s.lat) order by s.id), '[]')
			from (select ${single} from (
				select one.id, l.* from (
					select f.id from f where (select total from size) <= ${sql.lit(few)}
						or f.id in (select id from cells where count = 1)
					offset 0) one
				cross join lateral (select l.title, l.kind, l.lng, l.lat, ${next} as key
					from listed_activities l where l.activity_id = one.id limit 1) l
				offset 0) f ${isPublic(now)}) s) as singles`.execute(db)
	);
	const [found = { crowds: [], singles: [], total: 0 }] = drawn;
	return {
		total: found.total,
		crowds: found.crowds.map((one) => drawnAt<Crowd>(one)),
		singles: found.singles.map((one) => ({ ...drawnAt<Single>(one), next: one.next && new Date(one.next) }))
	};
}
