import { type RawBuilder, sql } from 'kysely';
import { activityKinds } from '#domains/activities/activity.ts';
import type { Trx } from '#server/db.ts';
import { finestLevel, levels, slots } from './pyramid.ts';

type Rows = RawBuilder<unknown>;
const these = (ids: readonly string[]): Rows => sql`l.activity_id = any(${ids}::uuid[])`;
const everywhere = sql.lit('00000000-0000-0000-0000-000000000000');

/** Adds (or takes away) what these rows stand for in the counts. */
export async function countRows(trx: Trx, ids: readonly string[], sign: 1 | -1): Promise<void> {
	const rows = these(ids);
	await sql`${steps(rows, sign)} on conflict (step) do update set count = listed_steps.count + excluded.count`.execute(
		trx
	);
	await sql`${days(rows, sign)} on conflict (scope, day) do update set count = listed_days.count + excluded.count`.execute(
		trx
	);
	await sql`${words(rows, sign)} on conflict (word) do update set count = listed_words.count + excluded.count`.execute(
		trx
	);
	const each = sql`generate_series(${sql.lit(levels[0])}::int, ${sql.lit(finestLevel)}::int)`;
	await sql`${cells(rows, sign, each)} on conflict (scope, level, cell) do update set
		count = listed_cells.count + excluded.count, counts = add_counts(listed_cells.counts, excluded.counts),
		x_sum = listed_cells.x_sum + excluded.x_sum, y_sum = listed_cells.y_sum + excluded.y_sum`.execute(trx);
}

/** Every count from the rows themselves. Readers see the old counts until this commits. */
export async function recount(trx: Trx): Promise<void> {
	const all = sql`true`;
	await sql`set local work_mem = '256MB'`.execute(trx);
	await sql`delete from listed_steps`.execute(trx);
	await steps(all, 1).execute(trx);
	await sql`delete from listed_days`.execute(trx);
	await days(all, 1).execute(trx);
	await sql`delete from listed_words`.execute(trx);
	await words(all, 1).execute(trx);
	await sql`delete from listed_cells`.execute(trx);
	await cells(
		all,
		1,
		sql`generate_series(${sql.lit(finestLevel)}::int, ${sql.lit(finestLevel)}::int)`
	).execute(trx);
	for (const level of [...levels].reverse().slice(1)) await coarser(level).execute(trx);
}

const steps = (rows: Rows, sign: number): Rows => sql`
	insert into listed_steps (step, count)
	select l.step, ${sql.lit(sign)} * count(*) from listed_activities l where ${rows} group by l.step`;

const days = (rows: Rows, sign: number): Rows => sql`
	insert into listed_days (scope, day, count)
	select scope, day, ${sql.lit(sign)} * count(*) from listed_activities l
	cross join lateral unnest(l.cities || ${everywhere}::uuid) scope
	cross join lateral (select distinct day from unnest(l.days) day) d
	where ${rows} group by scope, day`;

const words = (rows: Rows, sign: number): Rows => sql`
	insert into listed_words (word, shown, count)
	select unaccent(shown), max(shown), ${sql.lit(sign)} * sum(times)
	from (select shown, count(*) as times from listed_activities l
		cross join lateral unnest(l.facets || l.words) shown where ${rows} group by shown) w
	group by unaccent(shown)`;

const slot = sql`((array_position(${sql.lit(`{${activityKinds.join(',')}}`)}::text[], l.kind) - 1) * 2
	+ (l.mode = 'hybrid')::int + 1)`;
const eachSlot = Array.from({ length: slots }, (_, at) => at + 1);

const cells = (rows: Rows, sign: number, each: Rows): Rows => sql`
	insert into listed_cells (scope, level, cell, count, counts, x_sum, y_sum)
	select scope, level, l.morton >> (62 - 2 * level), ${sql.lit(sign)} * count(*),
		array[${sql.join(eachSlot.map((at) => sql`(${sql.lit(sign)} * count(*) filter (where ${slot} = ${sql.lit(at)}))::int`))}],
		${sql.lit(sign)} * sum(mercator_x(l.lng)), ${sql.lit(sign)} * sum(mercator_y(l.lat))
	from listed_activities l
	cross join lateral unnest(l.cities || ${everywhere}::uuid) scope
	cross join ${each} level
	where l.morton is not null and ${rows}
	group by scope, level, l.morton >> (62 - 2 * level)`;

const coarser = (level: number): Rows => sql`
	insert into listed_cells (scope, level, cell, count, counts, x_sum, y_sum)
	select scope, ${sql.lit(level)}, cell >> 2, sum(count),
		array[${sql.join(eachSlot.map((at) => sql`sum(counts[${sql.lit(at)}])::int`))}], sum(x_sum), sum(y_sum)
	from listed_cells where level = ${sql.lit(level + 1)} group by scope, cell >> 2`;
