import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#server/db.ts';
import { prepared } from '#server/prepared.ts';
import { codeBits, type Cover } from './cell.ts';
import type { StepCount } from './marks.ts';
import { everywhereScope } from './pyramid.ts';

type Asked = {
	marks: string[];
	/** What takes place on these days; else, from this step of the list on. */
	days: { from: number; to: number } | undefined;
	from: number;
	/** Cells of an area, and of a part of the map. */
	area: Cover | undefined;
	within: Cover | undefined;
};
export type Numbers = {
	counts: Map<string, number>;
	steps: StepCount[];
	/** How many stand in these cells. */
	inArea: number;
	inside: number;
};

/** In a part of the map that holds no more than this, only the steps in which something takes place there are gone through. */
const few = 300;
/** Cells of this level and below hold so few. */
const deep = 12;

/** What the list knows about itself before it is looked into, in one question. */
export async function knownNumbers(db: Db, asked: Asked): Promise<Numbers> {
	const steps = asked.days ? weeks(asked.days) : stepsIn(asked.from, asked.within);
	const { rows } = await sql<Omit<Numbers, 'counts'> & { counts: [string, number][] }>`${prepared}
		with inside as materialized (select ${countIn(asked.within)} as count)
		select (select coalesce(json_agg(json_build_array(word, count)), '[]') from listed_words
				where word = any(${asked.marks}::text[])) as counts,
			(select count from inside) as inside, ${countIn(asked.area)} as "inArea",
			(select coalesce(json_agg(json_build_object('step', step, 'count', count) order by step), '[]')
				from (${steps}) known) as steps`.execute(db);
	const { counts, ...rest } = rows[0] ?? { counts: [], steps: [], inArea: 0, inside: 0 };
	return { ...rest, counts: new Map(counts) };
}

export async function stepCounts(db: Db, from: number): Promise<StepCount[]> {
	const { rows } = await sql<StepCount>`${prepared}
		select step, count from listed_steps where count > 0 and step >= ${from} order by step`.execute(db);
	return rows;
}

const countIn = (cover: Cover | undefined): RawBuilder<number> =>
	cover
		? sql<number>`(select coalesce(sum(count), 0)::int from listed_cells where scope = ${everywhereScope}::uuid
			and level = ${cover.level} and cell = any(${cover.numbers.map(String)}::bigint[]))`
		: sql<number>`0`;

/** Steps of the list; those of a small part of the map, if that is asked for. */
function stepsIn(from: number, within: Cover | undefined): RawBuilder<unknown> {
	const steps = sql`select step, count from listed_steps where count > 0 and step >= ${from}`;
	if (!within || within.level < deep) return steps;
	const begins = within.numbers.map((number) => String(number << BigInt(codeBits - 2 * within.level)));
	const ends = within.numbers.map((number) => String((number + 1n) << BigInt(codeBits - 2 * within.level)));
	return sql`${steps} and case when (select count from inside) > ${sql.lit(few)} then true
		else step = any(array(select l.step from unnest(${begins}::bigint[], ${ends}::bigint[]) cell(begins, ends)
			cross join lateral (select step from listed_activities l
				where l.morton >= cell.begins and l.morton < cell.ends offset 0) l)) end`;
}

/** The weeks that hold these days, with what takes place in them; a day more on both sides, for the clocks of places. */
const weeks = ({ from, to }: { from: number; to: number }): RawBuilder<unknown> => sql`
	select week as step, sum(count)::int as count from listed_days
	cross join lateral (select distinct floor((near + 3) / 7.0)::int as week from unnest(array[day - 1, day, day + 1]) near) w
	where scope = ${everywhereScope}::uuid and day between ${from} and ${to} and count > 0
	group by week`;
